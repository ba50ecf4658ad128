package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.media.label.DiscCode;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;

/**
 * I12: in the end the discs in customers' hands are those of open and sold rentals: the same disc,
 * the same rental, the same kiosk of origin.
 */
final class OutIsRented implements Checker {
  @Override
  public String invariant() {
    return "I12";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    if (moment == Moment.ANY) {
      return List.of();
    }
    List<Complaint> found = new ArrayList<>();
    for (DiscCode disc : dossier.evidence().server().discs()) {
      if (dossier.inside(disc.value()).isEmpty() && !dossier.isWithStaff(disc.value())) {
        dossier
            .lastRelease(disc.value())
            .flatMap(last -> out(dossier, disc, last))
            .ifPresent(found::add);
      }
    }
    dossier.evidence().server().rentals().stream()
        .filter(rental -> rental.state() == RentalState.OPEN && !isOut(dossier, rental))
        .filter(rental -> !dossier.someoneLooksAt(rental.discCode().value()))
        .map(rental ->
            about(
                "rental",
                rental.rentalId(),
                "is OPEN and its disc %s is not with its customer",
                rental.discCode()))
        .forEach(found::add);
    return found;
  }

  private static Optional<Complaint> out(Dossier dossier, DiscCode disc, Dossier.Attempt last) {
    Optional<Rental> rental = dossier.rental(last.began().rental());
    boolean held =
        rental
            .filter(row -> row.discCode().equals(disc) && row.kioskId().equals(last.kiosk()))
            .filter(row -> isHeld(dossier, row))
            .isPresent();
    return held
        ? Optional.empty()
        : Optional.of(
            about(
                "disc",
                disc,
                "is out by rental %s, which is %s",
                last.began().rental(),
                rental.map(row -> row.state() + " of disc " + row.discCode()).orElse("unknown")));
  }

  private static boolean isHeld(Dossier dossier, Rental rental) {
    return switch (rental.state()) {
      case OPEN, SOLD, LOST -> true;
      case UNRESOLVED -> dossier.someoneLooksAt(rental.discCode().value());
      case AUTHORISING, RETURNED, NOT_DISPENSED -> false;
    };
  }

  private static boolean isOut(Dossier dossier, Rental rental) {
    String disc = rental.discCode().value();
    return dossier.inside(disc).isEmpty()
        && dossier
            .lastRelease(disc)
            .filter(last -> last.began().rental().equals(rental.rentalId()))
            .isPresent();
  }
}
