package rondo.machine.wire;

/** No machine answers at the port, or it does not let this controller in. */
public final class MachineUnreachableException extends RuntimeException {
  private final int port;

  MachineUnreachableException(int port, Throwable cause) {
    super("no machine at 127.0.0.1:" + port + " (" + cause.getMessage() + ")", cause);
    this.port = port;
  }

  /** The loopback port that was tried. */
  public int port() {
    return port;
  }
}
