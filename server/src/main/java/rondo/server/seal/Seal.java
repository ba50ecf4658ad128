package rondo.server.seal;

import java.time.Instant;
import java.util.List;

/**
 * One link of the chain.
 *
 * @param number from 1, without gaps
 * @param form of the hashes, see {@link CanonicalForm}
 * @param rows how many it lists
 * @param previous the hash of the seal before; zeros before the first
 * @param hash over number, time, count, previous hash and the rows listed
 * @param key fingerprint of the key that signed
 */
record Seal(
    long number,
    int form,
    Instant sealedAt,
    int rows,
    Hash previous,
    Hash hash,
    String key,
    byte[] signature) {

  /** What a seal of these particulars hashes to. */
  static Hash hashOf(long number, Instant at, Hash previous, List<SealedRow> rows) {
    var form =
        new CanonicalForm("seal")
            .with("number", number)
            .with("at", at)
            .with("rows", rows.size())
            .with("previous", previous);
    for (SealedRow row : rows.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList()) {
      form.with("row", row.name().kind() + " " + row.name().id() + " " + row.name().line())
          .with("hash", row.hash());
    }
    return form.hash();
  }
}
