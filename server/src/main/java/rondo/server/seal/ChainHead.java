package rondo.server.seal;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Where the database says that the chain ends. Whoever can write there can write this row too, so
 * that it is compared with what he cannot make: the signature, and the note in the data folder.
 *
 * @param number of the newest seal; 0 before the first
 * @param hash of the newest seal
 */
record ChainHead(long number, Hash hash) {
  private static final String HELD =
      "select number, hash from seal_head where only_one for update skip locked";

  /** Holds the head until the transaction ends; empty where another server does. */
  static Optional<ChainHead> hold(Handle handle) {
    return handle
        .createQuery(HELD)
        .map((row, context) -> new ChainHead(row.getLong("number"), new Hash(row.getBytes("hash"))))
        .findOne();
  }

  /** Why no seal may follow this head; empty where one may. */
  Optional<SealFinding> wrong(Handle handle, SealKey key, Optional<SealAnchor.Mark> noted) {
    return noted
        .filter(mark -> !reaches(handle, mark))
        .<SealFinding>map(mark -> new SealFinding.Rewound(mark.number()))
        .or(() -> wrong(handle, key));
  }

  private boolean reaches(Handle handle, SealAnchor.Mark mark) {
    return number >= mark.number()
        && SealRows.find(handle, mark.number())
            .map(Seal::hash)
            .filter(mark.hash()::equals)
            .isPresent();
  }

  private Optional<SealFinding> wrong(Handle handle, SealKey key) {
    Optional<Seal> seal = SealRows.find(handle, number);
    if (number > 0 && seal.isEmpty()) {
      return Optional.of(new SealFinding.SealsMissing(number, number));
    }
    if (!seal.map(Seal::hash).orElse(Hash.NONE).equals(hash)) {
      return Optional.of(new SealFinding.ChainBroken(number + 1));
    }
    return seal.filter(last -> !key.signed(last.hash(), last.signature()))
        .map(last -> new SealFinding.NotSigned(number, last.key()));
  }
}
