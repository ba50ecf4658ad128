package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.KioskId;
import rondo.payment.side.PaymentSide;
import rondo.protocol.ask.Answer;
import rondo.protocol.envelope.Message.FactReport;
import rondo.server.ServerFeatures;
import rondo.server.database.TestDatabase;
import rondo.server.rental.RentalState;

/**
 * F1: the server is killed before and after every durable step and every call to the payment side,
 * one run each, until a run ends without reaching the moment. Then it starts again from records.
 */
class KilledServerTest {
  private static final int FEWEST_MOMENTS = 20;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;

  @Test
  void a_rental_of_two_discs_ends_right_wherever_the_server_is_killed() {
    int moment = 1;
    Set<String> ends = new HashSet<>();
    while (ends.add("moment " + moment) && tell(moment, ends)) {
      moment++;
    }
    assertThat(moment).isGreaterThan(FEWEST_MOMENTS);
    assertThat(ends).contains("rented", "abandoned");
  }

  /** Whether the kill was reached. */
  private boolean tell(int moment, Set<String> ends) {
    var kill = new Killed.Switch(moment);
    try (Network net =
        new Network(new PostgresGround(DATABASE.jdbi()), folder.resolve("killed-at-" + moment))) {
      net.server = mortal(net, kill);
      if (authorised(net, kill)) {
        ends.add("rented");
        rent(net, kill);
        assertThat(net.payments(1))
            .as("killed at %s", moment)
            .containsExactly("AUTHORISE SUCCESS 574", "CAPTURE SUCCESS 195", "CHARGE SUCCESS 195");
        assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
        assertThat(net.balance(1, "customer")).isZero();
      } else {
        ends.add("abandoned");
        fact(net, kill, HALL, net.next(HALL, net.abandoned(1)));
        survive(net, kill, server -> net.payAll());
        assertThat(net.balance(1, "payment-side")).as("killed at %s", moment).isZero();
        assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.NOT_DISPENSED);
      }
      assertThat(net.violations()).as("killed at %s", moment).isEmpty();
      assertThat(net.ground.parked()).isEmpty();
    }
    return !kill.unused();
  }

  private static void rent(Network net, Killed.Switch kill) {
    fact(net, kill, HALL, net.next(HALL, net.taken(1, 1, FILM)));
    fact(net, kill, HALL, net.next(HALL, net.stayed(1, 2, GAME)));
    fact(net, kill, HALL, net.next(HALL, net.finished(1, 1)));
    survive(net, kill, server -> net.payAll());
    fact(net, kill, PORT, net.next(PORT, net.back(1, FILM, march(3, 9, 0))));
    survive(net, kill, server -> net.payAll());
  }

  /** A kiosk whose Ask got no answer asks again once, then gives up. */
  private static boolean authorised(Network net, Killed.Switch kill) {
    var ask = net.authorise(1, "APPROVED", FILM, GAME);
    boolean[] yes = new boolean[1];
    survive(net, kill, server -> yes[0] = net.ask(HALL, ask) instanceof Answer.Authorised);
    return yes[0];
  }

  private static void fact(Network net, Killed.Switch kill, KioskId kiosk, FactReport report) {
    survive(net, kill, server -> server.facts().apply(kiosk, 1, report));
  }

  /** Does it; if the server dies on it, starts another and does it again. */
  private static void survive(Network net, Killed.Switch kill, Consumer<ServerFeatures> action) {
    try {
      action.accept(net.server);
    } catch (Killed dead) {
      net.clock.advance(Duration.ofSeconds(20));
      net.server = mortal(net, kill);
      action.accept(net.server);
    }
  }

  private static ServerFeatures mortal(Network net, Killed.Switch kill) {
    return net.serverOn(
        Killed.around(RentalStore.class, net.ground.store(), kill),
        Killed.around(PaymentSide.class, net.bank.direct(), kill));
  }
}
