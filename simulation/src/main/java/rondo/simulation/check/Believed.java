package rondo.simulation.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rondo.base.id.KioskId;

/**
 * Within which limits a kiosk's word for a time counts (ARCHITECTURE, "A kiosk's clock is believed
 * within limits"): what its calendar showed, but nothing before what it follows, and nothing after
 * the server has heard of it. Where a calendar was right, that is the true time.
 */
final class Believed {
  private final Dossier dossier;

  Believed(Dossier dossier) {
    this.dossier = dossier;
  }

  /**
   * The latest time that counts for something that happened at one.
   *
   * @param first and {@code last}: between these the kiosk looked at its calendar
   */
  Instant latest(KioskId kiosk, Instant first, Instant last, Optional<Instant> heard) {
    Duration ahead =
        dossier.records(kiosk).map(it -> it.mostAhead(first, last)).orElse(Duration.ZERO);
    Instant said = last.plus(ahead);
    Instant bounded = heard.filter(said::isAfter).orElse(said);
    return bounded.isAfter(last) ? bounded : last;
  }

  /** The earliest time that counts for something that happened at one. */
  Instant earliest(KioskId kiosk, Instant first, Instant last, Optional<Instant> follows) {
    Duration behind =
        dossier.records(kiosk).map(it -> it.mostBehind(first, last)).orElse(Duration.ZERO);
    Instant said = first.plus(behind);
    Instant bounded = follows.filter(said::isBefore).orElse(said);
    return bounded.isBefore(first) ? bounded : first;
  }
}
