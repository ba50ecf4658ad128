package rondo.server.fleet;

/** Every group code is given away: no further group can be made on this server. */
public final class FleetFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FleetFullException(int groups) {
    super("all " + groups + " group codes of this server are given away");
  }
}
