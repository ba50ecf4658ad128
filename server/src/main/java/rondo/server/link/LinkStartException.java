package rondo.server.link;

/** The link port cannot be opened; the message says what an operator can change. */
public final class LinkStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LinkStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
