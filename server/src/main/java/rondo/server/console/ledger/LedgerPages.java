package rondo.server.console.ledger;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.findId;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.json.StrictJson;
import rondo.base.money.Money;
import rondo.server.console.ledger.LedgerView.Line;
import rondo.server.console.ledger.LedgerView.Sum;
import rondo.server.console.ledger.LedgerView.Transaction;
import rondo.server.console.page.Listing;
import rondo.server.console.page.Own;
import rondo.server.console.signin.Visit;
import rondo.tariff.charge.ChargeLine;

/** Reads the ledger, in three statements. Thread-safe. */
final class LedgerPages {
  private static final String SUMS =
      Own.KIOSKS
          + """
          select l.account, l.currency, sum(l.amount_minor) as amount, count(*) as lines
          from ledger_line l
          join ledger_transaction t on t.ledger_id = l.ledger_id
          join checkout c on c.checkout_id = t.checkout_id
          where c.kiosk_id in (select kiosk_id from own)
          group by l.account, l.currency
          order by l.account, l.currency
          """;

  private static final String TRANSACTIONS =
      Own.KIOSKS
          + """
          select t.ledger_id, t.at, t.kind, t.rental_id
          from ledger_transaction t
          join checkout c on c.checkout_id = t.checkout_id
          where c.kiosk_id in (select kiosk_id from own)
            and t.at >= :from and t.at < :to
          order by t.at desc, t.ledger_id desc
          limit :limit offset :offset
          """;

  private static final String LINES =
      """
      select ledger_id, account, amount_minor, currency, rental_id,
             explanation::text as explanation
      from ledger_line where ledger_id = any(:ledgers)
      order by ledger_id, line
      """;

  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Jdbi jdbi;

  LedgerPages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Sum> sums(Visit visit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SUMS)
            .bind("operator", visit.operator().value())
            .map((row, context) ->
                new Sum(
                    row.getString("account"),
                    Money.of(row.getLong("amount"), row.getString("currency")),
                    row.getLong("lines")))
            .list());
  }

  List<Transaction> transactions(Visit visit, Optional<LocalDate> day, int page) {
    Instant from = day.map(d -> start(d, visit)).orElse(Instant.EPOCH);
    Instant to = day.map(d -> start(d.plusDays(1), visit)).orElse(EVER);
    return jdbi.withHandle(handle -> {
      List<Transaction> bare =
          handle
              .createQuery(TRANSACTIONS)
              .bind("operator", visit.operator().value())
              .bind("from", from)
              .bind("to", to)
              .bind("limit", Listing.ROWS + 1)
              .bind("offset", Listing.offset(page))
              .map((row, context) -> transaction(row))
              .list();
      return withLines(bare, lines(handle, bare));
    });
  }

  private static Instant start(LocalDate day, Visit visit) {
    return day.atStartOfDay(visit.zone()).toInstant();
  }

  private static List<Transaction> withLines(List<Transaction> bare, List<Line> lines) {
    Map<UUID, List<Line>> byLedger = lines.stream().collect(Collectors.groupingBy(Line::ledger));
    return bare.stream()
        .map(t ->
            new Transaction(
                t.id(), t.at(), t.kind(), t.rental(), byLedger.getOrDefault(t.id(), List.of())))
        .toList();
  }

  private static List<Line> lines(Handle handle, List<Transaction> of) {
    return handle
        .createQuery(LINES)
        .bindArray("ledgers", UUID.class, of.stream().map(Transaction::id).toList())
        .map((row, context) -> line(row))
        .list();
  }

  private static Transaction transaction(ResultSet row) throws SQLException {
    return new Transaction(
        id(row, "ledger_id"),
        at(row, "at"),
        row.getString("kind"),
        findId(row, "rental_id"),
        List.of());
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        id(row, "ledger_id"),
        row.getString("account"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        findId(row, "rental_id"),
        findText(row, "explanation")
            .map(json -> StrictJson.wire().readText(json, ChargeLine.class)));
  }
}
