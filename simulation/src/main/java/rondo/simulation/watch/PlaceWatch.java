package rondo.simulation.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.rental.Rental;
import rondo.server.store.Step;

/**
 * I10 and I13 as discs move: a step says one place of a disc, a slot holds one disc, a disc has one
 * live rental, and no disc is in two machines in truth.
 */
final class PlaceWatch implements Watcher {
  private record Position(KioskId kiosk, Slot slot) {}

  private final Map<Position, DiscCode> slots = new HashMap<>();
  private final Map<DiscCode, Position> positions = new HashMap<>();
  private final Map<DiscCode, RentalId> live = new HashMap<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    switch (sight) {
      case Sight.Written(var step) -> written(step, known, found);
      case Sight.Logged(_, var line) ->
          line.disc()
              .ifPresent(disc -> {
                List<KioskId> inside = known.world().inside(disc);
                if (inside.size() > 1) {
                  found.add("I10", "disc", disc, "is in %s at once", inside);
                }
              });
      default -> {}
    }
  }

  private void written(Step step, Known known, Findings found) {
    if (!step.places().isEmpty()) {
      places(step.places(), known, found);
    }
    step.rentals().stream()
        .filter(row -> !row.live())
        .forEach(row -> live.remove(row.discCode(), row.rentalId()));
    for (Rental row : step.rentals()) {
      RentalId other = row.live() ? live.put(row.discCode(), row.rentalId()) : null;
      if (other != null && !other.equals(row.rentalId()) && isLive(known, other, row)) {
        found.add(
            "I13", "disc", row.discCode(), "has rentals %s and %s at once", other, row.rentalId());
      }
    }
  }

  /** The other one may have gone on with another copy meanwhile. */
  private static boolean isLive(Known known, RentalId other, Rental row) {
    return known
        .rental(other)
        .filter(it -> it.live() && it.discCode().equals(row.discCode()))
        .isPresent();
  }

  private void places(List<DiscPlace> places, Known known, Findings found) {
    Set<DiscCode> said = new HashSet<>();
    for (DiscPlace row : places) {
      if (!said.add(row.discCode())) {
        found.add("I10", "disc", row.discCode(), "is said to be in two places");
      }
      if (!known.isOurs(row.discCode().value())) {
        found.add("I10", "disc", row.discCode(), "is of nobody's network and has a place");
      }
      Position before = positions.remove(row.discCode());
      if (before != null) {
        slots.remove(before, row.discCode());
      }
    }
    for (DiscPlace row : places) {
      if (row.kind() == PlaceKind.SLOT) {
        var position = new Position(row.kioskId().orElseThrow(), row.slot().orElseThrow());
        DiscCode other = slots.put(position, row.discCode());
        positions.put(row.discCode(), position);
        if (other != null && !other.equals(row.discCode())) {
          found.add(
              "I13",
              "slot",
              position.slot() + " of kiosk " + position.kiosk(),
              "holds %s and %s",
              other,
              row.discCode());
        }
      }
    }
  }
}
