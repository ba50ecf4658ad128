package rondo.simulator.world;

import java.util.Optional;
import rondo.simulator.truth.Case;

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
    Optional<Case> onArm, Optional<Case> held, boolean worn, boolean dark, long seed) {}
