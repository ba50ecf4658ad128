package rondo.simulation.network;

import java.util.function.Predicate;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.kiosk.SimulatedKiosk;

/**
 * One kind of trouble that a visit may meet.
 *
 * @param brings it to a kiosk; false where it is counted by whom it meets
 */
record Trouble(FaultKind kind, Predicate<SimulatedKiosk> brings) {}
