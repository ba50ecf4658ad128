package rondo.server.console.home;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.find;
import static rondo.server.database.Columns.findId;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import rondo.base.money.Money;
import rondo.server.console.home.HomeView.Away;
import rondo.server.console.home.HomeView.Counted;
import rondo.server.console.home.HomeView.Task;
import rondo.server.console.home.HomeView.Today;
import rondo.server.console.home.HomeView.Unsettled;
import rondo.server.console.home.HomeView.WrongClock;
import rondo.server.console.page.ClockOffset;
import rondo.server.console.signin.Visit;

/** Reads what needs a person. Thread-safe. */
final class HomePage {
  /** A payment is answered in seconds; longer is worth a look. */
  private static final Duration TOO_LONG = Duration.ofMinutes(2);

  private final Jdbi jdbi;

  HomePage(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  HomeView read(Visit visit) {
    LocalDate day = visit.now().atZone(visit.zone()).toLocalDate();
    return jdbi.withHandle(handle ->
        new HomeView(
            own(handle, HomeStatements.TASKS, visit).map((row, context) -> task(row)).list(),
            own(handle, HomeStatements.UNSETTLED, visit)
                .bind("before", visit.now().minus(TOO_LONG))
                .map((row, context) -> unsettled(row))
                .list(),
            own(handle, HomeStatements.AWAY, visit)
                .map((row, context) ->
                    new Away(id(row, "kiosk_id"), row.getString("name"), find(row, "changed_at")))
                .list(),
            own(handle, HomeStatements.PARKED, visit).map((row, context) -> counted(row)).one(),
            own(handle, HomeStatements.DEBTS, visit).map((row, context) -> counted(row)).one(),
            own(handle, HomeStatements.CLOCKS, visit).map((row, context) -> clock(row)).stream()
                .flatMap(Optional::stream)
                .toList(),
            today(handle, visit, day, visit.now()),
            today(handle, visit, day.minusWeeks(1), visit.now().minus(Duration.ofDays(7))),
            own(handle, HomeStatements.QUIET, visit)
                .map((row, context) -> find(row, "quiet"))
                .one()));
  }

  private static Query own(Handle handle, String sql, Visit visit) {
    return handle.createQuery(sql).bind("operator", visit.operator().value());
  }

  private static Today today(Handle handle, Visit visit, LocalDate day, Instant until) {
    Instant from = day.atStartOfDay(visit.zone()).toInstant();
    var income =
        own(handle, HomeStatements.INCOME, visit)
            .bind("from", from)
            .bind("to", until)
            .map((row, context) -> Money.of(row.getLong("amount"), row.getString("currency")))
            .list();
    return own(handle, HomeStatements.DAY, visit)
        .bind("from", from)
        .bind("to", until)
        .map((row, context) -> new Today(row.getLong("rentals"), row.getLong("returns"), income))
        .one();
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(row.getLong("count"), find(row, "oldest"));
  }

  private static Optional<WrongClock> clock(ResultSet row) throws SQLException {
    var offset = ClockOffset.of(at(row, "heard_at"), at(row, "kiosk_clock"));
    return offset.isOff()
        ? Optional.of(new WrongClock(id(row, "kiosk_id"), row.getString("name"), offset.words()))
        : Optional.empty();
  }

  private static Task task(ResultSet row) throws SQLException {
    return new Task(
        row.getString("kind"),
        row.getString("detail"),
        findId(row, "rental_id"),
        findText(row, "disc_code"),
        findId(row, "kiosk_id"),
        findText(row, "kiosk"),
        at(row, "opened_at"),
        findId(row, "payment_id"),
        id(row, "task_id"));
  }

  private static Unsettled unsettled(ResultSet row) throws SQLException {
    return new Unsettled(
        id(row, "payment_id"),
        row.getString("kind"),
        row.getString("state"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        findId(row, "rental_id"),
        at(row, "created_at"));
  }
}
