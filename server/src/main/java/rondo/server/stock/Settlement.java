package rondo.server.stock;

/** What a person decides about a slot that an audit has read otherwise than it was believed. */
public enum Settlement {
  /** What was seen is so from now on. */
  ACCEPT,
  /** The reading was wrong: nothing changes. */
  KEEP,
  /** Somebody has to look. */
  TASK
}
