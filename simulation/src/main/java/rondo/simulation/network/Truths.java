package rondo.simulation.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.kiosk.screen.Screen;
import rondo.simulation.evidence.ClockSpan;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.watch.Onlooker;
import rondo.simulation.watch.Sight;
import rondo.simulation.watch.World;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;

/** What is true in the machines of these kiosks, and shown on them. For one thread alone. */
final class Truths implements World {
  private final List<SimulatedKiosk> kiosks;
  private final Map<KioskId, Screen> shown = new HashMap<>();

  /** Of kiosks of which more may come. */
  Truths(List<SimulatedKiosk> kiosks) {
    this.kiosks = kiosks;
  }

  @Override
  public List<KioskId> inside(String disc) {
    List<KioskId> inside = new ArrayList<>();
    for (SimulatedKiosk kiosk : kiosks) {
      boolean here =
          kiosk
              .machine()
              .truth()
              .named(disc)
              .filter(it -> !(it.place() instanceof Place.Outside))
              .isPresent();
      if (here) {
        inside.add(kiosk.id());
      }
    }
    return inside;
  }

  @Override
  public Optional<String> standsIn(KioskId id, Slot slot) {
    return kiosks.stream()
        .filter(kiosk -> kiosk.id().equals(id))
        .findFirst()
        .flatMap(kiosk -> kiosk.machine().truth().in(slot))
        .map(Case::name);
  }

  @Override
  public List<ClockSpan> wrongClock(KioskId id) {
    return kiosks.stream()
        .filter(kiosk -> kiosk.id().equals(id))
        .findFirst()
        .map(kiosk -> kiosk.calendar().wrong())
        .orElseGet(List::of);
  }

  /** Tells of each page that is another one than at the last look. */
  void look(Onlooker onlooker) {
    for (SimulatedKiosk kiosk : kiosks) {
      kiosk
          .screen()
          .filter(screen -> shown.put(kiosk.id(), screen) != screen)
          .ifPresent(screen -> onlooker.saw(new Sight.Shown(kiosk.id(), screen)));
    }
  }
}
