package rondo.simulator.world;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
 * @param spoils what keeps the picture from being a good one
 * @param seed of the picture's chances
 */
public record Scene(Optional<Case> onArm, Optional<Case> held, Set<Spoil> spoils, long seed) {
  /** Keeps its own set. */
  public Scene {
    spoils = Set.copyOf(spoils);
  }

  /**
   * The scene of this truth: an arm away from the pane or a door that stands open shows nothing.
   */
  static Scene of(Truth truth, Stops stops, long seed) {
    boolean atPane = stops.armIs(truth.axes(), ArmStop.PANE);
    boolean closed = stops.door(truth.axes()).equals(Optional.of(DoorStop.CLOSED));
    Optional<Case> onArm = atPane ? truth.at(new Place.OnArm()) : Optional.empty();
    Optional<Case> held = closed ? truth.held().flatMap(truth::named) : Optional.empty();
    return new Scene(onArm, held, spoils(truth, onArm.or(() -> held)), seed);
  }

  private static Set<Spoil> spoils(Truth truth, Optional<Case> seen) {
    Set<Spoil> spoils = EnumSet.noneOf(Spoil.class);
    seen.map(Case::name)
        .ifPresent(name -> {
          add(spoils, Spoil.WORN, truth, new Fault.LabelWorn(name));
          add(spoils, Spoil.DIRTY, truth, new Fault.LabelDirty(name));
        });
    add(spoils, Spoil.BLURRED, truth, new Fault.CameraBlurred());
    add(spoils, Spoil.GLARE, truth, new Fault.CameraGlare());
    add(spoils, Spoil.TURNED, truth, new Fault.HeldTurned());
    add(spoils, Spoil.DARK, truth, new Fault.CameraDark());
    add(spoils, Spoil.DARK, truth, new Fault.PowerCut());
    return spoils;
  }

  private static void add(Set<Spoil> spoils, Spoil spoil, Truth truth, Fault fault) {
    if (truth.has(fault)) {
      spoils.add(spoil);
    }
  }

  /** True if the label of what is seen cannot be read any more. */
  public boolean worn() {
    return spoils.contains(Spoil.WORN);
  }

  /** True if the lamp is out. */
  public boolean dark() {
    return spoils.contains(Spoil.DARK);
  }
}
