package rondo.machine.device;

/** What a case sensor says. */
public enum Presence {
  PRESENT,
  ABSENT,
  /** The sensor flickers, is not fitted, or the machine is not where it could tell. */
  UNKNOWN
}
