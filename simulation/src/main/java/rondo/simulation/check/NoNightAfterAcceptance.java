package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;

/**
 * I18: no night of a returned disc began after its machine had it, however late that was told, nor
 * after a kiosk that could not take it had stopped its clock.
 */
final class NoNightAfterAcceptance implements Checker {
  @Override
  public String invariant() {
    return "I18";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    var grace = new GraceOracle(dossier);
    for (Rental rental : dossier.evidence().server().rentals()) {
      if (rental.state() == RentalState.RETURNED) {
        long most =
            Outing.of(dossier, rental)
                .flatMap(outing -> nights(dossier, grace, rental, outing))
                .orElse(0L);
        if (rental.nights().orElse(0) > most) {
          found.add(
              about(
                  "rental",
                  rental.rentalId(),
                  "counts %d nights, its disc was out for %d",
                  rental.nights().orElse(0),
                  most));
        }
      }
    }
    return found;
  }

  private static Optional<Long> nights(
      Dossier dossier, GraceOracle grace, Rental rental, Outing outing) {
    return outing
        .latestBack(dossier.tolerance())
        .map(at -> grace.counted(rental).filter(at::isAfter).orElse(at))
        .map(back ->
            dossier
                .oracle(rental)
                .orElseThrow()
                .nights(outing.earliestOut(dossier.tolerance()), back));
  }
}
