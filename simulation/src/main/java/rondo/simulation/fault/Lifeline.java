package rondo.simulation.fault;

/** Counts the steps of a process that outlive it, and ends it at one of them. */
public final class Lifeline {
  private long steps;
  private long last = Long.MAX_VALUE;
  private long ofNextLife;
  private boolean ended;

  /** It ends so many steps from now, 1 or more. */
  public void endAfter(long more) {
    last = steps + more;
  }

  /** And the life that begins after that end will end so many steps after its begin. */
  public void endAgainAfter(long more) {
    ofNextLife = more;
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

  /** A process starts. */
  public void begin() {
    if (ended && ofNextLife > 0) {
      endAfter(ofNextLife);
      ofNextLife = 0;
    }
    ended = false;
  }

  /** Called before and after each durable step; throws {@link Killed} at the last one. */
  public void pass() {
    steps++;
    if (steps >= last) {
      last = Long.MAX_VALUE;
      ended = true;
      throw new Killed();
    }
  }

  /** How many steps it has come. */
  public long passed() {
    return steps;
  }
}
