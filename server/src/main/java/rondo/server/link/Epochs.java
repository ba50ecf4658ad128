package rondo.server.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.protocol.chain.ChainLink;

/** The epochs in the database. Thread-safe. */
final class Epochs {
  private static final String FIND =
      """
      select applied, applied_hash, state, ended_reason
      from kiosk_epoch
      where kiosk_id = :kiosk and epoch = :epoch
      """;

  private static final String QUARANTINE =
      """
      with quarantined as (
        update kiosk_epoch
        set state = 'QUARANTINED', ended_reason = :reason
        where kiosk_id = :kiosk and epoch = :epoch and state = 'LIVE'
        returning kiosk_id, epoch, applied
      ), task as (
        insert into operator_task (task_id, kind, kiosk_id, detail, opened_at)
        select :task, 'kiosk-quarantined', kiosk_id, :reason, :now
        from quarantined
      ), told as (
        insert into event (event_id, actor, kiosk_id, epoch, sequence, at, recorded_at, type, document)
        select :event, 'link', kiosk_id, epoch, applied, :now, :now, 'kiosk-quarantined',
          :document::jsonb
        from quarantined
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private static final String REFUSED =
      """
      insert into operator_task (task_id, kind, kiosk_id, detail, opened_at)
      select :task, 'kiosk-refused', :kiosk, :reason, :now
      where not exists (
        select 1 from operator_task
        where kiosk_id = :kiosk and kind = 'kiosk-refused' and closed_at is null)
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final IdSource ids;

  Epochs(Jdbi jdbi, InstantSource clock, IdSource ids) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
  }

  Optional<Epoch> find(KioskId kiosk, int epoch) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(FIND)
            .bind("kiosk", kiosk.value())
            .bind("epoch", epoch)
            .map((row, context) -> epoch(kiosk, epoch, row))
            .findOne());
  }

  /** Ends an epoch that forked or went back; only a new enrolment starts another (F21). */
  void quarantine(KioskId kiosk, int epoch, String reason) {
    UUID event = ids.next();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(QUARANTINE)
            .bind("kiosk", kiosk.value())
            .bind("epoch", epoch)
            .bind("reason", reason)
            .bind("event", event)
            .bind("task", ids.next())
            .bind("now", clock.instant())
            .bind("document", StrictJson.wire().writeText(new Reason(reason)))
            .execute());
  }

  /** A kiosk that proves itself cannot be let in; a person has to do something about it. */
  void refused(KioskId kiosk, String reason) {
    Instant now = clock.instant();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(REFUSED)
            .bind("kiosk", kiosk.value())
            .bind("task", ids.next())
            .bind("reason", reason)
            .bind("now", now)
            .execute());
  }

  private static Epoch epoch(KioskId kiosk, int epoch, ResultSet row) throws SQLException {
    ChainLink applied = new ChainLink(row.getLong("applied"), row.getString("applied_hash"));
    Optional<String> ended =
        row.getString("state").equals("LIVE")
            ? Optional.empty()
            : Optional.of(Optional.ofNullable(row.getString("ended_reason")).orElse("ended"));
    return new Epoch(kiosk, epoch, applied, ended);
  }

  private record Reason(String reason) {}
}
