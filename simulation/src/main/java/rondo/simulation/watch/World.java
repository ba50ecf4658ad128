package rondo.simulation.watch;

import java.util.List;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.simulation.evidence.ClockSpan;

/** The true state of all machines, for those who look at what was touched. */
public interface World {
  /** The machines that a disc is in now. */
  List<KioskId> inside(String disc);

  /** The name of the case in a slot. */
  Optional<String> standsIn(KioskId kiosk, Slot slot);

  /** When a kiosk's calendar was wrong until now; never, where nobody knows better. */
  default List<ClockSpan> wrongClock(KioskId kiosk) {
    return List.of();
  }
}
