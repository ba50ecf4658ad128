package rondo.machine.device;

import java.util.Optional;

/**
 * What the machine's sensors say at one moment. It is all that a controller may believe after a
 * stop (DESIGN, flow 6: observe, never assume).
 *
 * @param homed whether every axis knows where it is
 * @param position the carousel position that stands before the arm; empty while turning or not
 *     homed
 * @param deck the deck that the lift stands at; empty while moving or not homed
 * @param arm where the arm's feedback sensor sees it; empty between stops
 * @param door which door switch is closed; empty between both
 * @param gripperClosed whether the gripper holds tight
 * @param caseOnArm whether a case lies on the arm
 * @param caseInMouth whether anything stands in the mouth, where a hand may be
 * @param caseInSlot whether a case stands in the slot before the arm
 */
public record Observation(
    boolean homed,
    Optional<Integer> position,
    Optional<Integer> deck,
    Optional<ArmStop> arm,
    Optional<DoorStop> door,
    boolean gripperClosed,
    Presence caseOnArm,
    Presence caseInMouth,
    Presence caseInSlot) {}
