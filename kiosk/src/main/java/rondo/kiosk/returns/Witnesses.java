package rondo.kiosk.returns;

import rondo.machine.device.Presence;

/**
 * What two sensors said of a case between the open mouth and the shut door (F15). The camera alone
 * cannot tell a case on the arm from one that is held to the door, and one sensor may be stuck.
 *
 * @param arrived the mouth's sensor, when the empty arm had just come out
 * @param inMouth the mouth's sensor, when the gripper had closed out there
 * @param onArm the arm's sensor, when the door had shut behind it
 */
record Witnesses(Presence arrived, Presence inMouth, Presence onArm) {
  /** Both say that a case came in. */
  boolean agreeOnACase() {
    return inMouth == Presence.PRESENT && onArm == Presence.PRESENT;
  }

  /**
   * One of them saw it come. A case that the mouth saw from the first moment lay on the arm before,
   * under a sensor that was blind for it, and no customer has brought it.
   */
  boolean sawItCome() {
    return onArm == Presence.PRESENT || (arrived == Presence.ABSENT && inMouth == Presence.PRESENT);
  }

  /** Neither says that one did. */
  boolean sawNone() {
    return inMouth == Presence.ABSENT && onArm == Presence.ABSENT;
  }
}
