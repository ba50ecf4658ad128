package rondo.server.console.payment;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.find;
import static rondo.server.database.Columns.findId;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.money.Money;
import rondo.server.console.event.EventRow;
import rondo.server.console.page.Own;
import rondo.server.console.signin.Visit;

/** Reads one payment of an operator's kiosks. Thread-safe. */
final class PaymentPages {
  private static final String ONE =
      Own.KIOSKS
          + """
          select p.payment_id, p.checkout_id, p.rental_id, own.name as kiosk, p.kind, p.state,
                 p.amount_minor, p.currency, p.tries, p.reason, p.created_at, p.first_sent_at,
                 p.due_at, p.settled_at
          from payment_op p
          join checkout c on c.checkout_id = p.checkout_id
          join own on own.kiosk_id = c.kiosk_id
          where p.payment_id = :payment
          """;

  private static final String EVIDENCE =
      """
      select detail from operator_task
      where payment_id = :payment and closed_at is null order by opened_at
      """;

  private static final String STORY =
      Own.KIOSKS
          + EventRow.COLUMNS
          + """
          from event e join own on own.kiosk_id = e.kiosk_id
          where e.checkout_id = :checkout and e.document ->> 'payment' = :key
          order by e.recorded_at, e.event_id
          limit 200
          """;

  private final Jdbi jdbi;
  private final boolean desk;

  PaymentPages(Jdbi jdbi, boolean desk) {
    this.jdbi = jdbi;
    this.desk = desk;
  }

  Optional<PaymentView> one(Visit visit, UUID payment) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ONE)
            .bind("operator", visit.operator().value())
            .bind("payment", payment)
            .map((row, context) -> view(handle, visit, row))
            .findOne());
  }

  private PaymentView view(Handle handle, Visit visit, ResultSet row) throws SQLException {
    UUID key = id(row, "payment_id");
    UUID checkout = id(row, "checkout_id");
    List<String> evidence =
        handle.createQuery(EVIDENCE).bind("payment", key).mapTo(String.class).list();
    List<EventRow> story =
        handle
            .createQuery(STORY)
            .bind("operator", visit.operator().value())
            .bind("checkout", checkout)
            .bind("key", key.toString())
            .map((event, context) -> EventRow.of(event))
            .list();
    return new PaymentView(
        key,
        checkout,
        findId(row, "rental_id"),
        row.getString("kiosk"),
        row.getString("kind"),
        row.getString("state"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getInt("tries"),
        findText(row, "reason"),
        at(row, "created_at"),
        find(row, "first_sent_at"),
        find(row, "due_at"),
        find(row, "settled_at"),
        evidence,
        story,
        desk && row.getString("state").equals("UNKNOWN") && !evidence.isEmpty());
  }
}
