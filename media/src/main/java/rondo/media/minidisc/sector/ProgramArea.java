package rondo.media.minidisc.sector;

/**
 * The clusters that hold recordings, from the start that the P-TOC names to before its lead-out.
 *
 * @param first the first cluster, usually 50
 * @param last the last one, inclusive
 */
public record ProgramArea(int first, int last) {
  public ProgramArea {
    if (first < 0 || last < first || last > DiscAddress.LAST_CLUSTER) {
      throw new IllegalArgumentException("no program area from " + first + " to " + last);
    }
  }

  /** How many clusters. */
  public int clusters() {
    return last - first + 1;
  }

  /** Whether both ends of a part lie inside. */
  public boolean holds(DiscAddress start, DiscAddress end) {
    return start.cluster() >= first && end.cluster() <= last;
  }
}
