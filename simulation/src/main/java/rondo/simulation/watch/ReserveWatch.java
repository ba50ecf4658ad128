package rondo.simulation.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import rondo.kiosk.journal.JournalEntry;

/**
 * I23 at the end of a kiosk's room: below the reserve no checkout begins. A kiosk looks once a
 * second, so that one may begin in the moment when the reserve is used up. Since when it is used up
 * the disk itself says: two shortages with nothing written between them are two, and a kiosk cannot
 * know of the second before it begins.
 */
final class ReserveWatch implements Watcher {
  private static final Duration NOTICED = Duration.ofSeconds(5);

  private final InstantSource time;

  ReserveWatch(InstantSource time) {
    this.time = time;
  }

  @Override
  public void see(Sight sight, Known known, Findings found) {
    if (sight instanceof Sight.Committed it && it.below().isPresent() && sells(it)) {
      Instant since = it.below().get();
      if (since.plus(NOTICED).isBefore(time.instant())) {
        found.add("I23", "kiosk", it.kiosk(), "sells, and is below its reserve since %s", since);
      }
    }
  }

  private static boolean sells(Sight.Committed it) {
    return it.change().entries().stream().anyMatch(JournalEntry.CheckoutBegan.class::isInstance);
  }
}
