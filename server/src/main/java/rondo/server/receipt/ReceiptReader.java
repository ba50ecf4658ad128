package rondo.server.receipt;

import static rondo.server.database.Columns.array;
import static rondo.server.database.Columns.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.CheckoutId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.base.id.TitleId;
import rondo.base.json.StrictJson;
import rondo.base.money.Money;
import rondo.server.checkout.MailKind;
import rondo.server.ledger.LedgerKind;
import rondo.tariff.charge.ChargeLine;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/** Reads what a receipt is written from, in two statements. Thread-safe. */
final class ReceiptReader {
  private static final String RENTED =
      """
      select c.zone, c.language, k.name as kiosk, g.name as network, g.help_phone, f.document::text as tariff,
             r.rental_id, t.title_id, t.name as title, t.year, t.genre, r.format, r.dispensed_at, r.due_at, r.closed_at,
             r.nights, b.name as returned_to, sk.name as stopped_at, x.accepted_at
      from rental r
      join checkout c on c.checkout_id = r.checkout_id
      join kiosk k on k.kiosk_id = c.kiosk_id
      join kiosk_group g on g.group_id = k.group_id
      join tariff f on f.tariff_id = c.tariff_id and f.version = c.tariff_version
      join title t on t.title_id = r.title_id
      left join kiosk b on b.kiosk_id = r.returned_kiosk_id
      left join return_credit x on x.rental_id = r.rental_id and x.accepted_at > r.closed_at
      left join clock_stop z on z.return_id = (
        select s.return_id from clock_stop s
        where s.rental_id = r.rental_id and s.noted_at = r.closed_at
        order by s.return_id limit 1)
      left join kiosk sk on sk.kiosk_id = z.kiosk_id
      where r.checkout_id = :checkout
        and (cast(:rental as uuid) is null or r.rental_id = cast(:rental as uuid))
        and r.state in ('OPEN', 'RETURNED', 'SOLD')
      order by r.rental_id
      """;

  private static final String BOOKED =
      """
      select l.rental_id, t.kind, l.explanation::text as line
      from ledger_line l
      join ledger_transaction t on t.ledger_id = l.ledger_id
      where l.rental_id = any(:rentals) and l.explanation is not null
        and (t.kind = 'first-night' or not :firstNightOnly)
      order by l.rental_id, t.at, l.ledger_id, l.line
      """;

  /** All parts of the refund that this payment is a part of, as far as they were confirmed. */
  private static final String GIVEN_BACK =
      """
      select p.amount_minor, p.currency, p.settled_at, e.document ->> 'reason' as reason,
             coalesce(array_agg(substr(l.account, 5)) filter (where l.account like 'tax:%'), '{}')
               as taxes,
             coalesce(array_agg(l.amount_minor) filter (where l.account like 'tax:%'), '{}')
               as parts
      from payment_op asked
      join event e on e.checkout_id = asked.checkout_id and e.type = 'refund-granted'
        and (e.document -> 'payments') @> to_jsonb(cast(asked.payment_id as text))
      join payment_op p on p.checkout_id = asked.checkout_id and p.state = 'SUCCESS'
        and (e.document -> 'payments') @> to_jsonb(cast(p.payment_id as text))
      left join ledger_transaction t on t.payment_id = p.payment_id and t.kind = 'refund'
      left join ledger_line l on l.ledger_id = t.ledger_id
      where asked.payment_id = :payment
      group by p.payment_id, p.amount_minor, p.currency, p.settled_at, e.document
      order by p.payment_id
      """;

  private final Jdbi jdbi;

  ReceiptReader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Empty where no disc of it was given out. */
  Optional<ReceiptFile> read(
      MailKind kind, CheckoutId checkout, Optional<RentalId> rental, Optional<PaymentId> payment) {
    return jdbi.withHandle(handle -> {
      List<Row> rows =
          handle
              .createQuery(RENTED)
              .bind("checkout", checkout.value())
              .bind("rental", rental.map(RentalId::value).orElse(null))
              .map((row, context) -> Row.of(row))
              .list();
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of(file(kind, rows, booked(handle, kind, rows), givenBack(handle, payment)));
    });
  }

  private static List<GivenBack> givenBack(Handle handle, Optional<PaymentId> payment) {
    return payment
        .map(id ->
            handle
                .createQuery(GIVEN_BACK)
                .bind("payment", id.value())
                .map((row, context) -> givenBack(row))
                .list())
        .orElse(List.of());
  }

  private static GivenBack givenBack(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    String[] taxes = (String[]) row.getArray("taxes").getArray();
    Long[] parts = (Long[]) row.getArray("parts").getArray();
    List<GivenBack.TaxPart> shares = new ArrayList<>();
    for (int i = 0; i < taxes.length; i++) {
      shares.add(new GivenBack.TaxPart(taxes[i], new Money(parts[i], currency)));
    }
    return new GivenBack(
        new Money(row.getLong("amount_minor"), currency),
        shares,
        row.getString("reason"),
        find(row, "settled_at").orElse(Instant.EPOCH));
  }

  private static List<BookedLine> booked(Handle handle, MailKind kind, List<Row> rows) {
    return handle
        .createQuery(BOOKED)
        .bindArray(
            "rentals", UUID.class, rows.stream().map(row -> row.disc.rental().value()).toList())
        .bind("firstNightOnly", kind == MailKind.RENTAL)
        .map((row, context) ->
            new BookedLine(
                new RentalId(row.getObject("rental_id", UUID.class)),
                booking(row.getString("kind")),
                StrictJson.wire().readText(row.getString("line"), ChargeLine.class)))
        .list();
  }

  private static LedgerKind booking(String wire) {
    return StrictJson.wire().mapper().convertValue(wire, LedgerKind.class);
  }

  private static ReceiptFile file(
      MailKind kind, List<Row> rows, List<BookedLine> booked, List<GivenBack> givenBack) {
    Row first = rows.getFirst();
    return new ReceiptFile(
        kind,
        first.language,
        first.kiosk,
        first.zone,
        first.network,
        first.helpPhone,
        first.tariff,
        rows.stream().map(Row::disc).toList(),
        booked,
        givenBack);
  }

  private record Row(
      String language,
      String kiosk,
      ZoneId zone,
      String network,
      Optional<String> helpPhone,
      Tariff tariff,
      Rented disc) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getString("language"),
          row.getString("kiosk"),
          ZoneId.of(row.getString("zone")),
          row.getString("network"),
          Optional.ofNullable(row.getString("help_phone")),
          StrictJson.wire().readText(row.getString("tariff"), Tariff.class),
          new Rented(
              new RentalId(row.getObject("rental_id", UUID.class)),
              new TitleId(row.getObject("title_id", UUID.class)),
              row.getString("title"),
              row.getInt("year"),
              row.getString("genre"),
              Format.parse(row.getString("format")),
              find(row, "dispensed_at").orElse(Instant.EPOCH),
              array(row, "due_at"),
              find(row, "closed_at"),
              Optional.ofNullable(row.getString("returned_to")),
              stopped(row),
              Optional.ofNullable(row.getObject("nights", Integer.class))));
    }

    private static Optional<Rented.Stopped> stopped(ResultSet row) throws SQLException {
      Optional<Instant> closed = find(row, "closed_at");
      Optional<Instant> taken = find(row, "accepted_at");
      Optional<String> kiosk = Optional.ofNullable(row.getString("stopped_at"));
      return kiosk.isPresent() && closed.isPresent() && taken.isPresent()
          ? Optional.of(new Rented.Stopped(kiosk.get(), closed.get(), taken.get()))
          : Optional.empty();
    }
  }
}
