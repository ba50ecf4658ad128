package rondo.media.minidisc.toc;

/** The rule that a table of contents breaks; such a disc is not written to. */
public enum TocFault {
  /** The 12 bytes of sync are not there. */
  NO_SYNC,
  /** The sector says that it is another one. */
  WRONG_ADDRESS,
  /** First and last track do not fit each other, or the pointers do not fit them. */
  WRONG_COUNT,
  /** A list comes back to a part table that it has already. */
  LOOP,
  /** Two lists have one part table. */
  SHARED_TABLE,
  /** A part table is in no list. */
  LOST_TABLE,
  /** A sector above 1F or a sound group above 10. */
  BAD_ADDRESS,
  /** A part ends before it begins. */
  BACKWARDS,
  /** A part reaches out of the program area. */
  OUTSIDE,
  /** Two parts have a sound group in common. */
  OVERLAP
}
