package rondo.server.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;
import rondo.protocol.frame.FrameHeader;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.frame.Frames;

/** The kiosks' keys in the database. Thread-safe. */
final class KioskKeys {
  private static final String FIND =
      """
      select sealed_key, proven_at is not null as proven,
        retired_at is not null and retired_at <= :now as retired
      from kiosk_key
      where kiosk_id = :kiosk and key_id = :key and epoch = :epoch
      """;

  /**
   * A key that a header names.
   *
   * @param proven whether a genuine frame under it has come before
   * @param retired whether it is out of use
   */
  record Found(Frames frames, FrameKey key, boolean proven, boolean retired) {}

  private final Jdbi jdbi;
  private final KeyVault vault;
  private final InstantSource clock;

  KioskKeys(Jdbi jdbi, KeyVault vault, InstantSource clock) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.clock = clock;
  }

  /** The key in use that a header names; empty where there is none. */
  Optional<Found> find(FrameHeader header) {
    return any(header).filter(found -> !found.retired());
  }

  /** The key that a header names, be it retired. */
  Optional<Found> any(FrameHeader header) {
    Instant now = clock.instant();
    return jdbi.withHandle(handle ->
        handle
            .createQuery(FIND)
            .bind("kiosk", header.kiosk().value())
            .bind("key", header.keyId())
            .bind("epoch", header.epoch())
            .bind("now", now)
            .map((row, context) -> found(header, row))
            .findOne());
  }

  private Found found(FrameHeader header, ResultSet row) throws SQLException {
    KioskId kiosk = header.kiosk();
    FrameKey key = vault.open(kiosk, row.getBytes("sealed_key"));
    return new Found(
        Frames.of(kiosk, header.epoch(), key),
        key,
        row.getBoolean("proven"),
        row.getBoolean("retired"));
  }
}
