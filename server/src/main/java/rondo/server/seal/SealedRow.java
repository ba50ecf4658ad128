package rondo.server.seal;

import java.util.Optional;

/**
 * A row as a seal lists it.
 *
 * @param hash of what it held; {@link #GONE} where it was named and not there
 */
record SealedRow(RowName name, Hash hash) {
  /** The hash of a row that was deleted before it could be sealed. */
  static final Hash GONE = new CanonicalForm("gone").hash();

  static SealedRow of(RowName name, Optional<Hash> found) {
    return new SealedRow(name, found.orElse(GONE));
  }
}
