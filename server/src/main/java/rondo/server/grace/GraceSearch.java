package rondo.server.grace;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rondo.base.id.KioskId;
import rondo.server.grace.GraceRule.Counted;

/**
 * Walks every row of refusals back from a return, each kiosk once, the earlier refusal first. One
 * search; not thread-safe.
 */
final class GraceSearch {
  /**
   * Rows that are looked at before the earliest found so far counts. No honest week comes near: six
   * kiosks that refuse twice a day make a few hundred.
   */
  private static final int MOST_STEPS = 20_000;

  private static final Comparator<ClockStop> EARLIER =
      Comparator.comparing(ClockStop::notedAt).thenComparing(stop -> stop.returnId().toString());

  private final List<ClockStop> stops;
  private final Set<KioskId> used = new HashSet<>();
  private Counted best = new Counted(Instant.MAX, Optional.empty());
  private int steps;

  GraceSearch(List<ClockStop> stops) {
    this.stops = stops.stream().sorted(EARLIER).toList();
  }

  Counted from(Instant accepted) {
    best = new Counted(accepted, Optional.empty());
    walk(accepted);
    return best;
  }

  private void walk(Instant at) {
    for (ClockStop stop : stops) {
      if (stop.covers(at) && steps < MOST_STEPS && used.add(stop.kioskId())) {
        steps++;
        reached(stop);
        walk(stop.notedAt());
        used.remove(stop.kioskId());
      }
    }
  }

  private void reached(ClockStop stop) {
    if (best.stop().isEmpty() || stop.notedAt().isBefore(best.at())) {
      best = new Counted(stop.notedAt(), Optional.of(stop));
    }
  }
}
