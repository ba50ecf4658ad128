package rondo.server.sealing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Since when what is sealed may still have to be read: as long as keys are kept anyhow, as long as
 * a kiosk has not taken in the settings that name a newer key, and as long as an address waits
 * sealed. Thread-safe.
 */
public final class SealingHorizon {
  private static final String OLDEST =
      """
      select least(
        cast(:kept as timestamptz),
        (select min(changed_at) from kiosk_state
         where topic = 'SETTINGS' and held_version < version),
        (select min(opened_at) from checkout where sealed_mail is not null))
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Duration keep;

  /**
   * A horizon.
   *
   * @param keep how long a replaced key is kept at least
   */
  public SealingHorizon(Jdbi jdbi, InstantSource clock, Duration keep) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.keep = keep;
  }

  /** Keys that were replaced before this have nothing left to read. */
  public Instant now() {
    Instant kept = clock.instant().minus(keep);
    return jdbi.withHandle(
        handle -> handle.createQuery(OLDEST).bind("kept", kept).mapTo(Instant.class).one());
  }
}
