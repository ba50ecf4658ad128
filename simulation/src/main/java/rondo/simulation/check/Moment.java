package rondo.simulation.check;

/** When evidence was collected. */
public enum Moment {
  /** In the middle of things: only what always holds is asked for. */
  ANY,
  /** Nothing is under way any more: faults are off, queues drained, payments answered. */
  QUIET
}
