package rondo.server.doubles;

/**
 * Two titles that are probably one.
 *
 * @param kept the one with more discs; the suggestion
 * @param alike how alike their names are, in percent
 */
public record Pair(Twin kept, Twin gone, int alike) {
  static Pair of(Twin one, Twin other, int alike) {
    boolean swap = other.discs() > one.discs();
    return swap ? new Pair(other, one, alike) : new Pair(one, other, alike);
  }
}
