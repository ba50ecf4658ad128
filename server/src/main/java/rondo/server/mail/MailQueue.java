package rondo.server.mail;

import static rondo.server.database.Columns.findId;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.CheckoutId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.server.checkout.MailKind;

/**
 * The rows of table {@code mail}. Claiming moves a row's due time ahead, so of several servers one
 * sends it, and another takes over when that one dies. Thread-safe.
 */
final class MailQueue {
  private static final String CLAIM =
      """
      update mail m
      set tries = m.tries + 1, due_at = :lease
      from customer c
      where c.customer_id = m.customer_id and m.state = 'WAITING'
        and m.mail_id = (
          select mail_id from mail
          where due_at <= :now and state = 'WAITING'
          order by due_at limit 1
          for update skip locked)
      returning m.mail_id, m.kind, m.checkout_id, m.rental_id, m.payment_id, m.tries,
        coalesce(m.resent, 0) as resent, c.mail as address
      """;

  private static final String SENT =
      """
      update mail set state = 'SENT', sent_at = :now, due_at = null, last_error = null
      where mail_id = :mail and state = 'WAITING'
      """;

  private static final String AGAIN =
      """
      update mail set due_at = :due, last_error = :reason
      where mail_id = :mail and state = 'WAITING' and tries = :tries
      """;

  private static final String GIVE_UP =
      """
      with given_up as (
        update mail set state = 'GIVEN_UP', due_at = null, last_error = :reason
        where mail_id = :mail and state = 'WAITING' and tries = :tries
        returning checkout_id, rental_id)
      insert into operator_task (task_id, kind, kiosk_id, checkout_id, rental_id, detail, opened_at)
      select cast(:task as uuid), 'mail-given-up', c.kiosk_id, g.checkout_id, g.rental_id,
             :detail, :now
      from given_up g join checkout c on c.checkout_id = g.checkout_id
      where :asTask
      """;

  private final Jdbi jdbi;

  MailQueue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The message that has waited longest, for this server alone until the lease is over. */
  Optional<DueMail> claim(Instant now, Duration lease) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(CLAIM)
            .bind("now", now)
            .bind("lease", now.plus(lease))
            .map((row, context) -> due(row))
            .findFirst());
  }

  private static DueMail due(ResultSet row) throws SQLException {
    return new DueMail(
        id(row, "mail_id"),
        MailKind.valueOf(row.getString("kind")),
        new CheckoutId(id(row, "checkout_id")),
        findId(row, "rental_id").map(RentalId::new),
        findId(row, "payment_id").map(PaymentId::new),
        findText(row, "address"),
        row.getInt("tries"),
        row.getInt("resent"));
  }

  void sent(DueMail mail, Instant now) {
    jdbi.useHandle(
        handle -> handle.createUpdate(SENT).bind("mail", mail.mailId()).bind("now", now).execute());
  }

  void again(DueMail mail, String reason, Instant due) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(AGAIN)
            .bind("mail", mail.mailId())
            .bind("tries", mail.tries())
            .bind("reason", reason)
            .bind("due", due)
            .execute());
  }

  /** Ends a message; with a task, a person shall look. */
  void giveUp(DueMail mail, String reason, Optional<UUID> task, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(GIVE_UP)
            .bind("mail", mail.mailId())
            .bind("tries", mail.tries())
            .bind("reason", reason)
            .bind("detail", "A receipt could not be sent: " + reason + ".")
            .bind("task", task.orElse(mail.mailId()))
            .bind("asTask", task.isPresent())
            .bind("now", now)
            .execute());
  }
}
