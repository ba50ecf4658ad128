package rondo.server.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.protocol.enrolment.EnrolmentCode;
import rondo.protocol.identity.Fingerprint;

/**
 * What an operator can do about a kiosk's identity: hand over a code, have its key renewed, retire
 * its keys (F23; INVARIANTS "Stolen disk"). Each leaves an event with the actor. Thread-safe.
 */
public final class KioskDesk {
  private static final String RENEW =
      """
      with asked as (
        update kiosk_epoch set renewal_asked_at = :now
        where kiosk_id = :kiosk and state = 'LIVE'
        returning kiosk_id, epoch
      ), told as (
        insert into event (event_id, actor, kiosk_id, epoch, at, recorded_at, type, document)
        select :event, :actor, kiosk_id, epoch, :now, :now, 'kiosk-key-renewal-asked',
          cast(:document as jsonb)
        from asked
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private static final String RETIRE =
      """
      with ended as (
        update kiosk_epoch
        set state = 'QUARANTINED', ended_reason = cast(:document as jsonb) ->> 'reason'
        where kiosk_id = :kiosk and state <> 'ENDED'
        returning kiosk_id, epoch
      ), retired as (
        update kiosk_key k set retired_at = :now
        where k.kiosk_id = :kiosk and (k.retired_at is null or k.retired_at > :now)
      ), told as (
        insert into event (event_id, actor, kiosk_id, epoch, at, recorded_at, type, document)
        select :event, :actor, kiosk_id, epoch, :now, :now, 'kiosk-key-retired',
          cast(:document as jsonb)
        from ended
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private static final String CODE =
      """
      with told as (
        insert into event (event_id, actor, kiosk_id, at, recorded_at, type, document)
        values (:event, :actor, :kiosk, :now, :now, 'enrolment-code-issued',
          cast(:document as jsonb))
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final IdSource ids;
  private final EnrolmentCodes codes;
  private final Conversations conversations;
  private final Fingerprint fingerprint;
  private final int port;

  KioskDesk(
      Jdbi jdbi,
      InstantSource clock,
      IdSource ids,
      EnrolmentCodes codes,
      Conversations conversations,
      Fingerprint fingerprint,
      int port) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.codes = codes;
    this.conversations = conversations;
    this.fingerprint = fingerprint;
    this.port = port;
  }

  /** The port that kiosks connect to. */
  public int port() {
    return port;
  }

  /** What an operator hands over with a code. */
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  /** A code with which one controller can become this kiosk, within {@link EnrolmentCodes#LIFE}. */
  public EnrolmentCode code(KioskId kiosk, String actor) {
    write(CODE, kiosk, actor, Map.of());
    return codes.issue(kiosk);
  }

  /**
   * The kiosk shall draw a new key as soon as it is connected.
   *
   * @return false when the kiosk has no live epoch
   */
  public boolean renewKey(KioskId kiosk, String actor) {
    boolean asked = write(RENEW, kiosk, actor, Map.of());
    if (asked) {
      conversations.current(kiosk).ifPresent(Conversation::renewKey);
    }
    return asked;
  }

  /**
   * Ends what a lost or stolen kiosk can say: from now on every frame of it is refused. Only a new
   * enrolment brings the kiosk back, with what it has not reported yet.
   *
   * @param reason in the operator's words
   * @return false when the kiosk has no live epoch
   */
  public boolean retireKey(KioskId kiosk, String actor, String reason) {
    boolean retired =
        write(RETIRE, kiosk, actor, Map.of("reason", "retired by the operator: " + reason));
    if (retired) {
      conversations.current(kiosk).ifPresent(Conversation::retired);
    }
    return retired;
  }

  /** Ends the connection of a kiosk whose keys were revoked by somebody else. */
  public void silence(KioskId kiosk) {
    conversations.current(kiosk).ifPresent(Conversation::retired);
  }

  private boolean write(String sql, KioskId kiosk, String actor, Map<String, String> document) {
    Instant now = clock.instant();
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("kiosk", kiosk.value())
                .bind("actor", actor)
                .bind("now", now)
                .bind("event", ids.next())
                .bind("document", StrictJson.wire().writeText(document))
                .execute()
            == 1);
  }
}
