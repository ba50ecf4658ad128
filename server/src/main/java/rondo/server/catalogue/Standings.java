package rondo.server.catalogue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;

/**
 * Watches how kiosks stand, so that the others hear when one fills up, empties, rests or is away
 * (feature T1). Thread-safe.
 */
public final class Standings {
  private static final String ALL =
      """
      select k.kiosk_id, p.room, p.heard_at, p.status
      from kiosk k left join kiosk_presence p on p.kiosk_id = k.kiosk_id
      """;

  private static final String JUMP =
      "update kiosk_presence set heard_at = heard_at + :seconds * interval '1 second'";

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final AtomicReference<Map<KioskId, Standing>> told = new AtomicReference<>(Map.of());

  /** The kiosks of this database. */
  public Standings(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Does something if any kiosk stands otherwise than when this was last done; a fault of the work
   * lets it be done again.
   */
  public void whenChanged(Runnable work) {
    Map<KioskId, Standing> now = read();
    if (!now.equals(told.get())) {
      work.run();
      told.set(now);
    }
  }

  /** The calendar jumped: who was heard of a minute ago was so after the jump too. */
  public void jumped(Duration jump) {
    jdbi.useHandle(handle -> handle.createUpdate(JUMP).bind("seconds", jump.toSeconds()).execute());
  }

  private Map<KioskId, Standing> read() {
    var now = clock.instant();
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ALL)
            .map((row, context) ->
                Map.entry(KioskId.parse(row.getString("kiosk_id")), Standing.of(row, now)))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
