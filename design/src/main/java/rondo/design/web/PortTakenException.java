package rondo.design.web;

/** Another program listens on the port a face was to use. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int port;

  PortTakenException(String face, int port, Throwable cause) {
    super("port " + port + " is taken; the " + face + " cannot listen there", cause);
    this.port = port;
  }

  /** The port that is taken. */
  public int port() {
    return port;
  }
}
