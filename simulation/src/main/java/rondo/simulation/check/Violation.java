package rondo.simulation.check;

/**
 * An invariant that does not hold.
 *
 * @param invariant its number, for example {@code I5}
 * @param subject the row, disc or file that shows it, for example {@code disc D000000000017}
 * @param what is wrong with it, in words
 */
public record Violation(String invariant, String subject, String what) {
  @Override
  public String toString() {
    return invariant + " " + subject + ": " + what;
  }
}
