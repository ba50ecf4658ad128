package rondo.simulation.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import rondo.base.id.KioskId;
import rondo.kiosk.journal.JournalEntry;

/**
 * I23 at the end of a kiosk's room: below the reserve no checkout begins. A kiosk looks once a
 * second, so that one may begin in the moment when the reserve is used up.
 */
final class ReserveWatch implements Watcher {
  private static final Duration NOTICED = Duration.ofSeconds(5);

  private final InstantSource time;
  private final Map<KioskId, Instant> below = new HashMap<>();

  ReserveWatch(InstantSource time) {
    this.time = time;
  }

  @Override
  public void see(Sight sight, Known known, Findings found) {
    if (!(sight instanceof Sight.Committed it)) {
      return;
    }
    if (it.reserve()) {
      below.remove(it.kiosk());
      return;
    }
    Instant since = below.computeIfAbsent(it.kiosk(), _ -> time.instant());
    boolean sells =
        it.change().entries().stream().anyMatch(JournalEntry.CheckoutBegan.class::isInstance);
    if (sells && since.plus(NOTICED).isBefore(time.instant())) {
      found.add("I23", "kiosk", it.kiosk(), "sells, and is below its reserve since %s", since);
    }
  }
}
