package rondo.server.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.base.refusal.Refusal;

/**
 * Where a person has a message sent again: only to the address it went to, written fresh from the
 * ledger, as a message of its own. One statement decides and writes, so that two clicks send one.
 * Thread-safe.
 */
public final class Resending {
  /** How often one message is sent again at most. */
  public static final int MOST = 5;

  /** How long after it was sent a message may be sent again. */
  public static final Duration REST = Duration.ofMinutes(2);

  private static final String AGAIN =
      """
      with again as (
        update mail m
        set state = 'WAITING', tries = 0, due_at = :now, last_error = null,
            resent = coalesce(m.resent, 0) + 1, resent_at = :now
        from customer c, checkout k
        where m.mail_id = :mail and c.customer_id = m.customer_id
          and k.checkout_id = m.checkout_id
          and m.state in ('SENT', 'GIVEN_UP') and coalesce(m.resent, 0) < :most
          and coalesce(m.sent_at, m.created_at) <= :rested
          and coalesce(m.resent_at, m.created_at) <= :rested
          and c.mail is not null
          and (c.mail_since is null or c.mail_since <= m.created_at)
        returning m.mail_id, m.kind, m.checkout_id, m.rental_id, m.resent, k.kiosk_id),
      told as (
        insert into event (event_id, cause_id, actor, kiosk_id, rental_id, checkout_id, at,
                           recorded_at, type, document)
        select :event, mail_id, :actor, kiosk_id, rental_id, checkout_id, :now, :now,
               'receipt-resent', jsonb_build_object('mail', mail_id, 'kind', kind, 'time', resent)
        from again
        returning event_id)
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final IdSource ids;

  /** A desk; whoever sends messages finds out when it looks next. */
  public Resending(Jdbi jdbi, InstantSource clock, IdSource ids) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** It will be sent. */
    record Ordered() implements Outcome {}

    /** It will not; nothing was changed. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /** Has a message sent again on a person's word. */
  public Outcome again(OperatorId who, UUID mail) {
    Instant now = clock.instant();
    int ordered =
        jdbi.withHandle(handle ->
            handle
                .createUpdate(AGAIN)
                .bind("mail", mail)
                .bind("now", now)
                .bind("rested", now.minus(REST))
                .bind("most", MOST)
                .bind("event", ids.next())
                .bind("actor", "operator:" + who)
                .execute());
    return ordered == 0 ? new Outcome.Refused(refusal()) : new Outcome.Ordered();
  }

  private static Refusal refusal() {
    return new Refusal(
        "receipt-not-resent",
        ("The receipt was not sent again: it is on its way, was sent a moment ago or %d times"
                + " before, or the customer has given another address since.")
            .formatted(MOST),
        "Nothing was charged or given back by this.",
        "Look at the message; where it is on its way, wait a few minutes.");
  }
}
