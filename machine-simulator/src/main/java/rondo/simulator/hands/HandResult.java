package rondo.simulator.hands;

/** What came of a hand's deed. */
public sealed interface HandResult {
  /** It is done. */
  record Done() implements HandResult {}

  /** It cannot be done; a sentence for the person who tried. */
  record NotPossible(String why) implements HandResult {}
}
