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
      select k.kiosk_id, p.room, p.heard_at, p.status,
        case when not p.connected then p.changed_at end as lost_at
      from kiosk k left join kiosk_presence p on p.kiosk_id = k.kiosk_id
      where k.retired_at is null
      """;

  private static final String JUMP =
      """
      update kiosk_presence
      set heard_at = heard_at + :seconds * interval '1 second',
        changed_at = changed_at + case when connected then 0 else :seconds end * interval '1 second'
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Duration patience;
  private final AtomicReference<Map<KioskId, Standing>> told = new AtomicReference<>(Map.of());

  /**
   * The kiosks of this database.
   *
   * @param patience how long a link may be lost until nobody is sent to its kiosk
   */
  Standings(Jdbi jdbi, InstantSource clock, Duration patience) {
    this.jdbi = jdbi;
    this.patience = patience;
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
                Map.entry(
                    KioskId.parse(row.getString("kiosk_id")),
                    Standing.of(Standing.Known.of(row), patience, now)))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
