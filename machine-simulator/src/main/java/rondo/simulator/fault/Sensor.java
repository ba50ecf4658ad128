package rondo.simulator.fault;

/** A case presence sensor of the machine (FEATURES N10). */
public enum Sensor {
  /** Looks into the slot that stands before the arm. */
  SLOT,
  /** On the arm. */
  ARM,
  /** In the mouth. */
  MOUTH
}
