package rondo.design.web;

import org.jspecify.annotations.Nullable;

/** Another program listens on the port a face was to use. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int port;

  PortTakenException(String face, String address, int port, Throwable cause) {
    super(
        isForeign(cause)
            ? address + " is no address of this machine; the " + face + " cannot listen there"
            : "port " + port + " is taken; the " + face + " cannot listen there",
        cause);
    this.port = port;
  }

  /** What the kernel says to an address that belongs to nobody here (EADDRNOTAVAIL). */
  private static boolean isForeign(@Nullable Throwable cause) {
    return cause != null
        && (String.valueOf(cause.getMessage()).startsWith("Cannot assign requested address")
            || isForeign(cause.getCause()));
  }

  /** The port that is taken. */
  public int port() {
    return port;
  }
}
