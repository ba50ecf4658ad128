package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rondo.media.label.DiscCode;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.rental.Rental;

/** I13: no disc is promised twice and no slot holds two discs. */
final class NothingTwice implements Checker {
  @Override
  public String invariant() {
    return "I13";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    Map<DiscCode, Rental> live = new HashMap<>();
    for (Rental rental : dossier.evidence().server().rentals()) {
      if (rental.live()) {
        Rental other = live.put(rental.discCode(), rental);
        if (other != null) {
          found.add(
              about(
                  "disc",
                  rental.discCode(),
                  "has rentals %s and %s at once",
                  other.rentalId(),
                  rental.rentalId()));
        }
      }
    }
    Map<String, DiscCode> slots = new HashMap<>();
    for (DiscPlace place : dossier.evidence().server().places()) {
      if (place.kind() == PlaceKind.SLOT) {
        String slot = place.slot().orElseThrow() + " of kiosk " + place.kioskId().orElseThrow();
        DiscCode other = slots.put(slot, place.discCode());
        if (other != null) {
          found.add(about("slot", slot, "holds %s and %s", other, place.discCode()));
        }
      }
    }
    return found;
  }
}
