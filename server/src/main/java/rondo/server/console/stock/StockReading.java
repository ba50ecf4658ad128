package rondo.server.console.stock;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.find;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import rondo.base.json.StrictJson;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.console.page.Asked;
import rondo.server.console.signin.Visit;
import rondo.server.stock.Seen;

/** Reads the pages of stock and audits. Thread-safe. */
final class StockReading {
  private final Jdbi jdbi;

  StockReading(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Empty where the kiosk is none of this operator's. */
  Optional<StockView> stock(Visit visit, UUID kiosk, String asked) {
    return jdbi.withHandle(handle ->
        name(handle, visit, kiosk)
            .map(name ->
                new StockView(
                    kiosk,
                    name,
                    asked,
                    of(handle, StockQueries.ITEMS, kiosk).map((row, _) -> item(row)).list(),
                    of(handle, StockQueries.FOUND, kiosk)
                        .bind("operator", visit.operator().value())
                        .bind("asked", asked)
                        .bind("pattern", Asked.pattern(asked))
                        .map((row, _) -> found(row))
                        .list(),
                    of(handle, StockQueries.KEY, kiosk)
                        .bind("now", visit.now())
                        .map((row, _) -> at(row, "good_until"))
                        .findOne(),
                    Optional.empty(),
                    Optional.empty())));
  }

  /** Empty where the kiosk is none of this operator's. */
  Optional<AuditView> audit(Visit visit, UUID kiosk) {
    return jdbi.withHandle(
        handle -> name(handle, visit, kiosk).map(name -> audit(handle, kiosk, name)));
  }

  private static AuditView audit(Handle handle, UUID kiosk, String name) {
    Optional<Instant> ordered =
        of(handle, StockQueries.ORDERED, kiosk).map((row, _) -> at(row, "ordered_at")).findOne();
    return of(handle, StockQueries.NEWEST, kiosk)
        .map((row, _) -> row.getString("audit"))
        .findOne()
        .flatMap(number ->
            of(handle, StockQueries.AUDIT, kiosk)
                .bind("audit", number)
                .map((row, _) -> audit(handle, kiosk, name, ordered, number, row))
                .findOne())
        .orElseGet(() ->
            new AuditView(
                kiosk, name, ordered, Optional.empty(), Optional.empty(), 0, java.util.List.of()));
  }

  private static AuditView audit(
      Handle handle,
      UUID kiosk,
      String name,
      Optional<Instant> ordered,
      String number,
      ResultSet row)
      throws SQLException {
    return new AuditView(
        kiosk,
        name,
        ordered,
        find(row, "begun"),
        find(row, "ended"),
        row.getLong("read"),
        of(handle, StockQueries.READINGS, kiosk)
            .bind("audit", number)
            .map((reading, _) -> reading(reading))
            .list());
  }

  private static Optional<String> name(Handle handle, Visit visit, UUID kiosk) {
    return of(handle, StockQueries.NAME, kiosk)
        .bind("operator", visit.operator().value())
        .mapTo(String.class)
        .findOne();
  }

  private static Query of(Handle handle, String sql, UUID kiosk) {
    return handle.createQuery(sql).bind("kiosk", kiosk);
  }

  private static StockView.Item item(ResultSet row) throws SQLException {
    return new StockView.Item(
        row.getString("disc_code"),
        row.getString("title"),
        row.getString("format"),
        row.getString("direction").equals("IN"),
        find(row, "done"));
  }

  private static StockView.Found found(ResultSet row) throws SQLException {
    boolean here = row.getBoolean("here");
    return new StockView.Found(
        row.getString("disc_code"),
        row.getString("title"),
        row.getString("format"),
        here ? "in slot " + row.getInt("deck") + "-" + row.getInt("position") : "with you",
        here);
  }

  private static AuditView.Reading reading(ResultSet row) throws SQLException {
    var read = (Fact.SlotRead) StrictJson.wire().readText(row.getString("document"), Fact.class);
    return new AuditView.Reading(
        id(row, "event_id"),
        read.slot().toString(),
        read.verdict(),
        believed(read.believed(), findText(row, "believed_title")),
        seen(read, findText(row, "seen_title")),
        read.disc().map(Object::toString),
        sure(read),
        at(row, "at"),
        findText(row, "decision"),
        findText(row, "reason"),
        Seen.in(read).isPresent());
  }

  private static String believed(SlotContent content, Optional<String> title) {
    return switch (content) {
      case SlotContent.Free _ -> "empty";
      case SlotContent.Holds(var disc) -> title.orElse(disc.value());
      case SlotContent.UnknownCase _ -> "a case nobody has read";
      case SlotContent.Locked(var reason) -> "locked: " + reason;
    };
  }

  private static String seen(Fact.SlotRead read, Optional<String> title) {
    return switch (read.verdict()) {
      case "missing" -> "empty";
      case "not-read" -> "not fetched";
      case "unreadable" -> "a case without a readable label";
      default -> title.or(() -> read.disc().map(Object::toString)).orElse("a case");
    };
  }

  private static String sure(Fact.SlotRead read) {
    String looks =
        switch (read.looks()) {
          case 0 -> "nothing on the arm";
          case 1 -> "one picture";
          default -> read.looks() + " pictures";
        };
    return "slot sensor %s, %s".formatted(read.sensor(), looks);
  }
}
