package rondo.media.minidisc.sector;

/**
 * The sizes that blank discs are sold in. That of 74 minutes is public (seed 002, fig. 10A:
 * clusters 50 to 2251); the others have as many clusters as their minutes need and the same 29
 * over, which is unverified. A disc that is read says its own lead-out.
 */
public enum DiscSize {
  /** 60 minutes. */
  MINUTES_60(60, 1841),
  /** 74 minutes. */
  MINUTES_74(74, 2252),
  /** 80 minutes. */
  MINUTES_80(80, 2429);

  /** Where recordings begin on every disc. */
  public static final int FIRST_PROGRAM_CLUSTER = 50;

  private final int minutes;
  private final int leadOut;

  DiscSize(int minutes, int leadOut) {
    this.minutes = minutes;
    this.leadOut = leadOut;
  }

  /** What is printed on it. */
  public int minutes() {
    return minutes;
  }

  /** The first cluster after the program area. */
  public int leadOut() {
    return leadOut;
  }

  /** Where recordings go. */
  public ProgramArea programArea() {
    return new ProgramArea(FIRST_PROGRAM_CLUSTER, leadOut - 1);
  }
}
