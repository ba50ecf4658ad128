package rondo.base.lifecycle;

/** A start was under way when somebody asked for the end. Nothing is wrong; the start just ends. */
public final class StartStoppedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * A start that ended early.
   *
   * @param name what is not to start any more
   */
  StartStoppedException(String name) {
    super(name + " is closed already");
  }

  /** The same with what failed because parts were gone. */
  StartStoppedException(String name, RuntimeException consequence) {
    super(name + " is closed already", consequence);
  }
}
