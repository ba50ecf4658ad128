package rondo.app.traffic.face;

/**
 * A face did not come to what a customer waited for; says which face, what for and what it showed.
 */
public final class StuckException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what was waited for, where, and what was there instead. */
  public StuckException(String message) {
    super(message);
  }

  StuckException(String message, Throwable cause) {
    super(message, cause);
  }
}
