package rondo.server.console.debt;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.find;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.money.Money;
import rondo.server.console.debt.DebtView.Row;
import rondo.server.console.page.Listing;
import rondo.server.console.page.Own;
import rondo.server.console.signin.Visit;

/** Reads the debts of an operator's kiosks. Thread-safe. */
final class DebtList {
  private static final String LIST =
      Own.KIOSKS
          + """
          select d.rental_id, t.name as title, own.name as kiosk, u.last_four, d.state,
                 d.amount_minor, d.currency, d.tries, d.next_try_at, d.opened_at, d.closed_at,
                 d.reason, r.state = 'OPEN' as rental_open,
                 exists (
                   select 1 from payment_op p
                   where p.rental_id = d.rental_id and p.kind = 'CHARGE'
                     and p.state in ('PENDING', 'UNKNOWN')) as under_way
          from debt d
          join own on own.kiosk_id = d.kiosk_id
          join rental r on r.rental_id = d.rental_id
          join title t on t.title_id = r.title_id
          join checkout c on c.checkout_id = d.checkout_id
          left join customer u on u.customer_id = c.customer_id
          where (d.state = 'OPEN') = :open
          order by coalesce(d.closed_at, d.opened_at) desc, d.rental_id
          limit :limit offset :offset
          """;

  private static final String SUMS =
      Own.KIOSKS
          + """
          select d.currency, sum(d.amount_minor) as amount
          from debt d join own on own.kiosk_id = d.kiosk_id
          where d.state = 'OPEN'
          group by d.currency order by d.currency
          """;

  private static final String OWN =
      Own.KIOSKS
          + """
          select count(*) from debt d join own on own.kiosk_id = d.kiosk_id
          where d.rental_id = :rental
          """;

  private final Jdbi jdbi;

  DebtList(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Row> read(Visit visit, boolean open, int page) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(LIST)
            .bind("operator", visit.operator().value())
            .bind("open", open)
            .bind("limit", Listing.ROWS + 1)
            .bind("offset", Listing.offset(page))
            .map((row, context) -> row(row))
            .list());
  }

  List<Money> owed(Visit visit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SUMS)
            .bind("operator", visit.operator().value())
            .map((row, context) -> Money.of(row.getLong("amount"), row.getString("currency")))
            .list());
  }

  /** Whether this is a debt at one of the operator's own kiosks. */
  boolean isOwn(Visit visit, UUID rental) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(OWN)
            .bind("operator", visit.operator().value())
            .bind("rental", rental)
            .mapTo(Long.class)
            .one())
        == 1;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        id(row, "rental_id"),
        row.getString("title"),
        row.getString("kiosk"),
        findText(row, "last_four"),
        row.getString("state"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getInt("tries"),
        find(row, "next_try_at"),
        row.getBoolean("under_way"),
        row.getBoolean("rental_open"),
        at(row, "opened_at"),
        find(row, "closed_at"),
        row.getString("reason"));
  }
}
