package rondo.simulator.truth;

/** What a thing is that a person can hold to the mouth. */
public enum Make {
  /** A case of this network's make with a disc and its label in it. */
  DISC,
  /** The same case with nothing in it. */
  EMPTY_CASE,
  /** A case of another make. */
  FOREIGN_CASE,
  /** No case at all. */
  BOOK
}
