package rondo.server.seal;

/** Is told how far a check of the seals has come. */
@FunctionalInterface
public interface SealProgress {
  /**
   * Some more seals were checked.
   *
   * @param checked seals so far
   * @param all seals there are
   * @param rows that the checked seals list
   */
  void sealed(long checked, long all, long rows);
}
