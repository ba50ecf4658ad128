package rondo.simulator.world;

/** What keeps a picture from being a good one. */
public enum Spoil {
  /** The label of what is seen cannot be read any more. */
  WORN,
  /** Scratches and specks lie on it. */
  DIRTY,
  /** The lens is out of focus. */
  BLURRED,
  /** A lamp is mirrored in the window of the case. */
  GLARE,
  /** Whoever holds it up holds it at any angle. */
  TURNED,
  /** The lamp is out. */
  DARK
}
