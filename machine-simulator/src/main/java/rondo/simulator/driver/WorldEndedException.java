package rondo.simulator.driver;

/** The machine's world does not run any more, or has more to do than it can hold. */
public final class WorldEndedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorldEndedException() {
    super("the machine's world has ended or is overrun");
  }
}
