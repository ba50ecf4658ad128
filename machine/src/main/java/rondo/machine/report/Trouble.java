package rondo.machine.report;

/** Why a machine could not finish an order. */
public enum Trouble {
  /** The motor drew too much current or lost steps. */
  JAM,
  /** The motion did not end in its time. */
  TIME_OUT,
  /** The axis does not know where it is; home first. */
  NOT_HOMED,
  /**
   * An interlock forbids it now (carousel with the arm in a slot, arm through a closed door ...).
   */
  INTERLOCK,
  /** Another order is still under way. */
  BUSY,
  /** The token is older than one already seen. */
  STALE_TOKEN,
  /** A release without an attempt. */
  NO_ATTEMPT,
  /** The machine has no such position, deck or device. */
  NO_SUCH_PLACE,
  /** The device does not answer. */
  DEVICE_SILENT
}
