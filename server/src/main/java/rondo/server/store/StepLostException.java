package rondo.server.store;

/** A step was decided anew as often as allowed and somebody was quicker each time. */
public final class StepLostException extends RuntimeException {
  private final String last;

  StepLostException(int tries, String last) {
    super("lost %d races in a row, the last to %s".formatted(tries, last));
    this.last = last;
  }

  /** The constraint that forbade the last try, or {@code a newer version}. */
  public String last() {
    return last;
  }
}
