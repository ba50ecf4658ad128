package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.List;
import java.util.Optional;
import rondo.base.place.Slot;
import rondo.server.inventory.DiscPlace;
import rondo.simulator.truth.Place;

/** I11: in the end the database says where each disc is, or a person looks for it. */
final class PlacesAreTrue implements Checker {
  @Override
  public String invariant() {
    return "I11";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    if (moment == Moment.ANY) {
      return List.of();
    }
    return dossier.evidence().server().places().stream()
        .flatMap(place -> complaint(dossier, place).stream())
        .toList();
  }

  private static Optional<Complaint> complaint(Dossier dossier, DiscPlace place) {
    String disc = place.discCode().value();
    List<Dossier.Inside> inside = dossier.inside(disc);
    boolean holds =
        switch (place.kind()) {
          case SLOT ->
              inside.equals(
                  List.of(new Dossier.Inside(place.kioskId().orElseThrow(), inSlot(place))));
          case CUSTOMER, SOLD, OPERATOR -> inside.isEmpty();
          case MACHINE -> inside.stream().anyMatch(it -> isAt(place, it));
          case UNRESOLVED -> dossier.someoneLooksAt(disc);
        };
    return holds
        ? Optional.empty()
        : Optional.of(
            about(
                "disc",
                disc,
                "is said to be %s and is %s",
                words(place),
                inside.isEmpty() ? "outside" : inside));
  }

  private static Place inSlot(DiscPlace place) {
    return new Place.InSlot(place.slot().orElse(new Slot(1, 1)));
  }

  /** Between slot and mouth: a disc that stands in a slot has to be said to stand there. */
  private static boolean isAt(DiscPlace place, Dossier.Inside it) {
    return place.kioskId().equals(Optional.of(it.kiosk())) && !(it.place() instanceof Place.InSlot);
  }

  private static String words(DiscPlace place) {
    return place.kind()
        + place.slot().map(slot -> " " + slot).orElse("")
        + place.kioskId().map(kiosk -> " of kiosk " + kiosk).orElse("");
  }
}
