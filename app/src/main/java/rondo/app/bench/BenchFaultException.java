package rondo.app.bench;

/** Nothing could be measured; the message says what did not come up. */
final class BenchFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BenchFaultException(String message) {
    super(message);
  }
}
