package rondo.simulation.fault;

/** Counts the steps of a process that outlive it, and ends it at one of them. */
public final class Lifeline {
  private long steps;
  private long last = Long.MAX_VALUE;

  /** It ends so many steps from now, 1 or more. */
  public void endAfter(long more) {
    last = steps + more;
  }

  /** It ends now; throws {@link Killed}. */
  public void end() {
    endAfter(1);
    pass();
  }

  /** It does not end by itself. */
  public void mend() {
    last = Long.MAX_VALUE;
  }

  /** Called before and after each durable step; throws {@link Killed} at the last one. */
  public void pass() {
    steps++;
    if (steps >= last) {
      last = Long.MAX_VALUE;
      throw new Killed();
    }
  }
}
