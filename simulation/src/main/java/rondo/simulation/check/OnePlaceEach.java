package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rondo.media.label.DiscCode;
import rondo.server.inventory.DiscPlace;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;

/** I10: each disc is in one place, in truth and by the database. */
final class OnePlaceEach implements Checker {
  @Override
  public String invariant() {
    return "I10";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    Map<DiscCode, Integer> rows = new HashMap<>();
    for (DiscPlace place : dossier.evidence().server().places()) {
      rows.merge(place.discCode(), 1, Integer::sum);
    }
    for (DiscCode disc : dossier.evidence().server().discs()) {
      int count = rows.getOrDefault(disc, 0);
      if (count != 1) {
        found.add(about("disc", disc, "has %d places in the database", count));
      }
      if (dossier.inside(disc.value()).size() > 1) {
        found.add(about("disc", disc, "is in %s at once", dossier.inside(disc.value())));
      }
    }
    dossier.evidence().machines().forEach(machine -> found.addAll(crowded(machine)));
    return found;
  }

  private static List<Complaint> crowded(MachineRecords machine) {
    Map<Place, String> taken = new HashMap<>();
    List<Complaint> found = new ArrayList<>();
    for (Case one : machine.cases()) {
      if (!(one.place() instanceof Place.Outside)) {
        String other = taken.put(one.place(), one.name());
        if (other != null) {
          found.add(
              about(
                  "machine",
                  machine.name(),
                  "has %s and %s in place %s",
                  other,
                  one.name(),
                  one.place().word()));
        }
      }
    }
    return found;
  }
}
