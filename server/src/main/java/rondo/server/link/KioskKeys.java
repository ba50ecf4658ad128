package rondo.server.link;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.protocol.frame.FrameHeader;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.frame.Frames;

/** The kiosks' keys in the database. Thread-safe. */
final class KioskKeys {
  private static final String FIND =
      """
      select sealed_key
      from kiosk_key
      where kiosk_id = :kiosk and key_id = :key and epoch = :epoch and retired_at is null
      """;

  private final Jdbi jdbi;
  private final KeyVault vault;

  KioskKeys(Jdbi jdbi, KeyVault vault) {
    this.jdbi = jdbi;
    this.vault = vault;
  }

  /** The frames that a header can belong to; empty where it names no key in use. */
  Optional<Frames> find(FrameHeader header) {
    return findKey(header).map(key -> Frames.of(header.kiosk(), header.epoch(), key));
  }

  /** The key that a header names, if it is in use. */
  Optional<FrameKey> findKey(FrameHeader header) {
    return jdbi.withHandle(handle ->
            handle
                .createQuery(FIND)
                .bind("kiosk", header.kiosk().value())
                .bind("key", header.keyId())
                .bind("epoch", header.epoch())
                .mapTo(byte[].class)
                .findOne())
        .map(sealed -> vault.open(header.kiosk(), sealed));
  }
}
