package rondo.media.minidisc.toc;

/** What is odd about a table of contents, but does not keep it from being used. */
public enum TocWarning {
  /** Some of the program area is in no list. */
  LOST_SPACE,
  /** The free area is not in the order of addresses (unverified rule). */
  FREE_NOT_IN_ORDER,
  /** The sector does not say of itself that it is used (unverified field). */
  NOT_MARKED_USED,
  /** The mode of the sector is not the one that we write (unverified value). */
  OTHER_MODE,
  /** Part table 0, which nothing can point at, is not zero. */
  RESERVED_NOT_ZERO
}
