package rondo.base.lifecycle;

/** Some parts did not close; each reason is a suppressed exception, in closing order. */
public final class ShutdownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ShutdownException(String name) {
    super(name + " did not stop cleanly");
  }
}
