package rondo.simulation.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.server.rental.Rental;

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

  /**
   * The latest time that counts for a return, which never counts as earlier than the taking: where
   * the calendar that told of the taking was ahead, that one counts.
   */
  Instant latestBack(Optional<RentalId> of, Instant latest) {
    return of.filter(this::wasTakenByAWrongCalendar)
        .flatMap(dossier::rental)
        .flatMap(Rental::dispensedAt)
        .filter(latest::isBefore)
        .orElse(latest);
  }

  private boolean wasTakenByAWrongCalendar(RentalId rental) {
    return dossier.left(rental).stream()
        .anyMatch(left ->
            dossier
                .records(left.kiosk())
                .filter(it -> !it.mostAhead(left.entry().at(), left.entry().at()).isZero())
                .isPresent());
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
