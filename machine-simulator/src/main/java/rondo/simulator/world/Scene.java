package rondo.simulator.world;

import java.util.Optional;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.simulator.fault.Fault;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;

/**
 * What stands before the label camera.
 *
 * @param onArm the case on the arm at the pane
 * @param held the case that somebody holds outside the closed door, behind the pane
 * @param worn whether the label of what it sees is worn
 * @param dark whether its lamp is out
 * @param seed of the picture's noise
 */
public record Scene(
    Optional<Case> onArm, Optional<Case> held, boolean worn, boolean dark, long seed) {

  /**
   * The scene of this truth: an arm away from the pane or a door that stands open shows nothing.
   */
  static Scene of(Truth truth, Stops stops, long seed) {
    boolean atPane = stops.armIs(truth.axes(), ArmStop.PANE);
    boolean closed = stops.door(truth.axes()).equals(Optional.of(DoorStop.CLOSED));
    Optional<Case> onArm = atPane ? truth.at(new Place.OnArm()) : Optional.empty();
    Optional<Case> held = closed ? truth.held().flatMap(truth::named) : Optional.empty();
    boolean worn =
        onArm.or(() -> held).filter(c -> truth.has(new Fault.LabelWorn(c.name()))).isPresent();
    boolean dark = truth.has(new Fault.CameraDark()) || truth.has(new Fault.PowerCut());
    return new Scene(onArm, held, worn, dark, seed);
  }
}
