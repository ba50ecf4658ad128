package rondo.server.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.enrolment.EnrolmentCode;
import rondo.protocol.enrolment.EnrolmentRequest;
import rondo.protocol.frame.FrameKey;

/** Codes, and what using one changes, in the database. Thread-safe. */
final class Enrolments {
  private static final String ISSUE =
      """
      insert into enrolment (code_hash, kiosk_id, created_at, expires_at)
      values (:hash, :kiosk, :now, :expires)
      """;

  private static final String FIND =
      """
      select e.kiosk_id, e.used_at is not null as used,
        (select coalesce(max(k.epoch), 0) from kiosk_epoch k where k.kiosk_id = e.kiosk_id)
          as last_epoch
      from enrolment e
      where e.code_hash = :hash and e.expires_at > :now
      """;

  /** The new epoch is chosen after the old one has ended: one kiosk, one live epoch. */
  private static final String USE =
      """
      with code as (
        update enrolment
        set used_at = :now
        where code_hash = :hash and used_at is null and expires_at > :now
          and not exists (
            select 1 from kiosk_epoch where kiosk_id = :kiosk and epoch > :last)
        returning kiosk_id
      ), ended as (
        update kiosk_epoch
        set state = 'ENDED', ended_reason = coalesce(kiosk_epoch.ended_reason, 'enrolled anew')
        from code
        where kiosk_epoch.kiosk_id = code.kiosk_id and kiosk_epoch.state <> 'ENDED'
        returning kiosk_epoch.epoch
      ), retired as (
        update kiosk_key
        set retired_at = :now
        from code
        where kiosk_key.kiosk_id = code.kiosk_id and kiosk_key.retired_at is null
        returning kiosk_key.key_id
      ), fresh as (
        insert into kiosk_epoch
          (kiosk_id, epoch, state, applied, applied_hash, started_at, formerly)
        select kiosk_id, :last + 1, 'LIVE', :applied, :appliedHash, :now,
          coalesce(nullif(cast(:formerly as uuid), kiosk_id), (
            select before.formerly from kiosk_epoch before
            where before.kiosk_id = code.kiosk_id and before.epoch = :last))
        from code
        where (select count(*) from ended) >= 0
        returning kiosk_id, epoch
      ), stored as (
        insert into kiosk_key (kiosk_id, key_id, epoch, sealed_key, created_at, proven_at)
        select kiosk_id, :keyId, epoch, :sealedKey, :now, :now
        from fresh
        where (select count(*) from retired) >= 0
        returning kiosk_id, epoch
      ), tasks as (
        update operator_task
        set closed_at = :now
        from stored
        where operator_task.kiosk_id = stored.kiosk_id and operator_task.closed_at is null
          and operator_task.kind in ('kiosk-quarantined', 'kiosk-refused')
        returning operator_task.task_id
      ), told as (
        insert into event (event_id, actor, kiosk_id, epoch, at, recorded_at, type, document)
        select :event, 'link', kiosk_id, epoch, :now, :now, 'kiosk-enrolled', '{}'::jsonb
        from stored
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  /** A code that is known and has not expired. */
  record Found(KioskId kiosk, boolean used, int lastEpoch) {}

  private final Jdbi jdbi;
  private final KeyVault vault;
  private final IdSource ids;

  Enrolments(Jdbi jdbi, KeyVault vault, IdSource ids) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.ids = ids;
  }

  void issue(EnrolmentCode code, KioskId kiosk, Instant now, Instant expires) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(ISSUE)
            .bind("hash", code.hash())
            .bind("kiosk", kiosk.value())
            .bind("now", now)
            .bind("expires", expires)
            .execute());
  }

  Optional<Found> find(EnrolmentCode code, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(FIND)
            .bind("hash", code.hash())
            .bind("now", now)
            .map((row, context) ->
                new Found(
                    KioskId.parse(row.getString("kiosk_id")),
                    row.getBoolean("used"),
                    row.getInt("last_epoch")))
            .findOne());
  }

  /** Uses a code up and starts the kiosk's next epoch; false when somebody was quicker. */
  boolean use(EnrolmentRequest request, Found found, FrameKey key, ChainLink from, Instant now) {
    @Nullable UUID formerly = request.formerly().map(KioskId::value).orElse(null);
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(USE)
            .bind("hash", request.code().hash())
            .bind("formerly", formerly)
            .bind("kiosk", found.kiosk().value())
            .bind("last", found.lastEpoch())
            .bind("applied", from.sequence())
            .bind("appliedHash", from.hash())
            .bind("keyId", key.id())
            .bind("sealedKey", vault.seal(found.kiosk(), key))
            .bind("event", ids.next())
            .bind("now", now)
            .execute())
        == 1;
  }
}
