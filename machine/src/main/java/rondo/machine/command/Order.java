package rondo.machine.command;

import java.util.Optional;
import java.util.UUID;

/**
 * An action with what the machine checks before it obeys. An action that can release a case (arm to
 * the mouth; gripper open or door open while the arm is in the mouth) is refused without an
 * attempt.
 *
 * @param number given by the controller, unique under its token; the outcome carries it
 * @param token of the controller that orders
 * @param attempt the attempt or return that may let a case out
 * @param action what to do
 */
public record Order(long number, FencingToken token, Optional<UUID> attempt, Action action) {}
