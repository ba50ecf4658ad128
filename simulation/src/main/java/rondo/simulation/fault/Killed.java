package rondo.simulation.fault;

/**
 * The process ends here, in the middle of whatever it was doing. An error and no exception: no
 * program may catch its own end.
 */
public final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  Killed() {
    super("killed", null, false, false);
  }
}
