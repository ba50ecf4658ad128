package rondo.server.link;

import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.protocol.frame.FrameHeader;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.frame.Frames;

/**
 * How the key of a kiosk follows another without a pause (F23). A new key is stored before the
 * kiosk may use it; the old one goes only after a frame under the new one has come, and an overlap
 * later. So after a stop of either side, at any step, both hold a key that the other takes.
 * Thread-safe.
 */
final class KeyRenewals {
  /** The newest key in use is older than it may be, or an operator wants another. */
  private static final String DUE =
      """
      select e.state = 'LIVE'
        and (k.newest <= :oldest or e.renewal_asked_at is not null)
      from kiosk_epoch e
      cross join lateral (
        select max(proven_at) as newest from kiosk_key
        where kiosk_id = e.kiosk_id and epoch = e.epoch
          and (retired_at is null or retired_at > :now)) k
      where e.kiosk_id = :kiosk and e.epoch = :epoch
      """;

  /** A key that was drawn before and never used gives way: only its kiosk can draw another. */
  private static final String OFFER =
      """
      with live as materialized (
        select kiosk_id, epoch from kiosk_epoch
        where kiosk_id = :kiosk and epoch = :epoch and state = 'LIVE'
        for update
      ), given_up as (
        delete from kiosk_key k using live
        where k.kiosk_id = live.kiosk_id and k.epoch = live.epoch
          and k.proven_at is null and k.key_id <> :key
      )
      insert into kiosk_key (kiosk_id, key_id, epoch, sealed_key, created_at)
      select kiosk_id, :key, epoch, :sealed, :now from live
      on conflict on constraint kiosk_key_pk do nothing
      """;

  private static final String PROVEN =
      """
      with proven as (
        update kiosk_key set proven_at = :now
        where kiosk_id = :kiosk and epoch = :epoch and key_id = :key
          and proven_at is null and retired_at is null
        returning kiosk_id, epoch, key_id
      ), ending as (
        update kiosk_key k set retired_at = :until from proven
        where k.kiosk_id = proven.kiosk_id and k.epoch = proven.epoch
          and k.key_id <> proven.key_id and k.retired_at is null
      ), done as (
        update kiosk_epoch e set renewal_asked_at = null from proven
        where e.kiosk_id = proven.kiosk_id and e.epoch = proven.epoch
      ), told as (
        insert into event (event_id, actor, kiosk_id, epoch, at, recorded_at, type, document)
        select :event, 'link', kiosk_id, epoch, :now, :now, 'kiosk-key-renewed',
          jsonb_build_object('key', key_id)
        from proven
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private final Jdbi jdbi;
  private final KeyVault vault;
  private final InstantSource clock;
  private final IdSource ids;
  private final KeyTimes times;

  KeyRenewals(Jdbi jdbi, KeyVault vault, InstantSource clock, IdSource ids, KeyTimes times) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.clock = clock;
    this.ids = ids;
    this.times = times;
  }

  /** Whether the kiosk is to draw a new key. */
  boolean isDue(KioskId kiosk, int epoch) {
    Instant now = clock.instant();
    return jdbi.withHandle(handle ->
        handle
            .createQuery(DUE)
            .bind("kiosk", kiosk.value())
            .bind("epoch", epoch)
            .bind("now", now)
            .bind("oldest", now.minus(times.age()))
            .mapTo(Boolean.class)
            .findOne()
            .orElse(false));
  }

  /** Stores a key that the kiosk has drawn; durable when it returns, and the same if repeated. */
  void offer(KioskId kiosk, int epoch, FrameKey key) {
    Instant now = clock.instant();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(OFFER)
            .bind("kiosk", kiosk.value())
            .bind("epoch", epoch)
            .bind("key", key.id())
            .bind("sealed", vault.seal(kiosk, key))
            .bind("now", now)
            .execute());
  }

  /** A genuine frame came under a new key: the ones before it end after the overlap. */
  void proven(Frames frames) {
    FrameHeader header = frames.header();
    Instant now = clock.instant();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(PROVEN)
            .bind("kiosk", header.kiosk().value())
            .bind("epoch", header.epoch())
            .bind("key", header.keyId())
            .bind("now", now)
            .bind("until", now.plus(times.overlap()))
            .bind("event", ids.next())
            .execute());
  }
}
