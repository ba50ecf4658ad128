package rondo.app.server;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import rondo.app.setting.Settings;
import rondo.base.secret.SecretFolder;
import rondo.server.sealing.SealingHorizon;
import rondo.server.sealing.SealingKeys;

/**
 * The two keys that kiosks seal to, and when others follow them.
 *
 * @param people for addresses
 * @param payment for cards
 */
record ServerSealing(
    SealingKeys people, SealingKeys payment, SealingHorizon horizon, Settings.Keys times) {
  static ServerSealing open(SecretFolder secrets, Jdbi jdbi, Clock clock, Settings.Keys times) {
    return new ServerSealing(
        SealingKeys.open(secrets, "people", clock),
        SealingKeys.open(secrets, "payment", clock),
        new SealingHorizon(jdbi, clock, times.kept()),
        times);
  }

  /** Draws new keys now. */
  void renew() {
    people.renew();
    payment.renew();
  }

  /**
   * Draws new keys for those that have reached their age, and deletes what has nothing to read.
   *
   * @param tellKiosks is run where a key is new
   */
  void renewIfDue(Runnable tellKiosks) {
    boolean forPeople = people.renewOlderThan(times.age());
    boolean forPayment = payment.renewOlderThan(times.age());
    if (forPeople || forPayment) {
      tellKiosks.run();
    }
    people.forgetReplacedBefore(horizon.now());
    payment.forgetReplacedBefore(horizon.now());
  }
}
