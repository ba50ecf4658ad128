package rondo.server.console.rental;

import static rondo.server.database.Columns.array;
import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.find;
import static rondo.server.database.Columns.findNumber;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import rondo.base.id.RentalId;
import rondo.base.json.StrictJson;
import rondo.base.money.Money;
import rondo.design.words.Formats;
import rondo.server.console.event.EventRow;
import rondo.server.console.rental.RentalView.Facts;
import rondo.server.console.rental.RentalView.Message;
import rondo.server.console.rental.RentalView.MoneyLine;
import rondo.server.console.rental.RentalView.Payment;
import rondo.server.console.signin.Visit;
import rondo.server.receipt.Reasons;
import rondo.server.refund.RefundDesk;
import rondo.tariff.charge.ChargeLine;

/** Reads the page of one rental, in five statements. Thread-safe. */
final class RentalPages {
  private final Jdbi jdbi;
  private final boolean mayResolve;
  private final Optional<RefundDesk> refunds;

  RentalPages(Jdbi jdbi, boolean mayResolve, Optional<RefundDesk> refunds) {
    this.jdbi = jdbi;
    this.mayResolve = mayResolve;
    this.refunds = refunds;
  }

  Optional<RentalView> one(Visit visit, UUID rental) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(RentalStatements.FACTS)
            .bind("operator", visit.operator().value())
            .bind("rental", rental)
            .map((row, context) -> facts(row))
            .findOne()
            .map(facts -> view(handle, visit, facts)));
  }

  private RentalView view(Handle handle, Visit visit, Facts facts) {
    return new RentalView(
        facts,
        about(handle, RentalStatements.STORY, facts)
            .bind("operator", visit.operator().value())
            .map((row, context) -> EventRow.of(row))
            .list(),
        about(handle, RentalStatements.MONEY, facts).map((row, context) -> line(row)).list(),
        about(handle, RentalStatements.PAYMENTS, facts).map((row, context) -> payment(row)).list(),
        about(handle, RentalStatements.MAILS, facts).map((row, context) -> message(row)).list(),
        mayResolve && facts.state().equals("UNRESOLVED"),
        refunds.flatMap(desk -> desk.offer(new RentalId(facts.id()))),
        new Reasons(new Formats(Locale.US, facts.zone())));
  }

  private static Query about(Handle handle, String sql, Facts facts) {
    return handle.createQuery(sql).bind("rental", facts.id()).bind("checkout", facts.checkout());
  }

  private static Facts facts(ResultSet row) throws SQLException {
    return new Facts(
        id(row, "rental_id"),
        id(row, "checkout_id"),
        row.getString("state"),
        row.getString("checkout_state"),
        row.getString("title"),
        row.getString("format"),
        row.getString("disc_code"),
        id(row, "kiosk_id"),
        row.getString("kiosk"),
        ZoneId.of(row.getString("zone")),
        row.getString("tariff_id") + ", version " + row.getInt("tariff_version"),
        Money.of(row.getLong("reserved_minor"), row.getString("currency")),
        findText(row, "last_four"),
        find(row, "dispensed_at"),
        array(row, "due_at"),
        find(row, "closed_at"),
        findText(row, "returned_to"),
        findNumber(row, "nights"),
        findText(row, "end_reason"));
  }

  private static MoneyLine line(ResultSet row) throws SQLException {
    return new MoneyLine(
        id(row, "ledger_id"),
        at(row, "at"),
        row.getString("kind"),
        row.getString("account"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        findText(row, "explanation")
            .map(json -> StrictJson.wire().readText(json, ChargeLine.class)));
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        id(row, "payment_id"),
        row.getString("kind"),
        row.getString("state"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getInt("tries"),
        findText(row, "reason"),
        at(row, "created_at"),
        find(row, "settled_at"),
        find(row, "due_at"));
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        id(row, "mail_id"),
        row.getString("kind"),
        row.getString("state"),
        row.getInt("tries"),
        find(row, "sent_at"),
        findText(row, "last_error"));
  }
}
