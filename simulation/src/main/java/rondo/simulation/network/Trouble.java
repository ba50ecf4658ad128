package rondo.simulation.network;

import java.util.function.Consumer;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.kiosk.SimulatedKiosk;

/**
 * One kind of trouble that a visit may meet.
 *
 * @param strikes whom, for the count
 * @param brings it to the kiosk of the visit
 */
record Trouble(FaultKind kind, Strikes strikes, Consumer<SimulatedKiosk> brings) {
  /** Whom a trouble strikes. */
  enum Strikes {
    THE_KIOSK,
    THE_SERVER,
    /** It waits for a moment and is counted then. */
    LATER
  }
}
