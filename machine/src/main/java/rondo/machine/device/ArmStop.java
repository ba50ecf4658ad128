package rondo.machine.device;

/** Where the eject arm can stand, seen by its position feedback sensor (FEATURES N10). */
public enum ArmStop {
  /** Reaching into the slot that stands before the arm. */
  SLOT,
  /** Clear of the carousel and behind the door: here the label camera sees a case on the arm. */
  PANE,
  /** Through the open door: the customer can take a case from it or lay one on it. */
  MOUTH
}
