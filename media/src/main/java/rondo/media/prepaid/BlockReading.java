package rondo.media.prepaid;

/** What some bytes of a medium say. */
public sealed interface BlockReading {
  /** Nothing but zeros: no block was ever written here. */
  record Nothing() implements BlockReading {}

  /** Not zeros, and no block of this layout. */
  record Foreign() implements BlockReading {}

  /** A block. */
  record Block(PrepaidBlock block) implements BlockReading {}
}
