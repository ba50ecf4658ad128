package rondo.server.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.base.place.Slot;
import rondo.server.catalogue.KioskFile;
import rondo.server.catalogue.KnownDisc;
import rondo.server.check.Books;
import rondo.server.check.Books.Effect;
import rondo.server.check.Violation;
import rondo.server.ledger.LedgerLine;
import rondo.server.store.postgres.PostgresRentalStore;
import rondo.tariff.rule.Tariff;

/** The real database, emptied first. */
public final class PostgresGround implements Ground {
  private static final UUID OPERATOR = new UUID(0x7000L, 0x8000_0000_0000_0001L);
  private static final UUID GROUP = new UUID(0x7000L, 0x8000_0000_0000_0002L);

  private final Jdbi jdbi;
  private final RentalStore store;

  public PostgresGround(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.store = new PostgresRentalStore(jdbi);
    jdbi.useHandle(handle -> {
      handle.execute(
          "truncate operator, tariff, title, disc, customer, event, parked_fact, applied_fact,"
              + " operator_task, ledger_transaction, seal, unsealed_row cascade");
      handle.execute(
          "update seal_head set number = 0, hash = decode(repeat('00', 32), 'hex'),"
              + " sealed_at = null");
    });
  }

  @Override
  public RentalStore store() {
    return store;
  }

  @Override
  public void add(Tariff tariff) {
    jdbi.useHandle(handle ->
        handle.execute(
            "insert into tariff values (?, ?, cast(? as jsonb), ?)",
            tariff.id(),
            tariff.version(),
            StrictJson.wire().writeText(tariff),
            Network.START));
  }

  @Override
  public void add(KioskFile kiosk) {
    jdbi.useHandle(handle -> {
      handle.execute(
          "insert into operator values (?, 'Operator') on conflict do nothing", OPERATOR);
      handle.execute(
          "insert into kiosk_group values (?, ?, ?, 'Group', 'USD', ?, ?, null)"
              + " on conflict do nothing",
          GROUP,
          OPERATOR,
          kiosk.accepted().iterator().next().value(),
          kiosk.tariffId(),
          kiosk.tariffVersion());
      handle.execute(
          "insert into kiosk values (?, ?, 'Station Hall', ?, ?)",
          kiosk.kiosk(),
          GROUP,
          kiosk.zone().getId(),
          Network.START);
      handle.execute(
          "insert into kiosk_epoch values (?, 1, 'LIVE', 0, '', ?, null)",
          kiosk.kiosk(),
          Network.START);
    });
  }

  @Override
  public void add(KnownDisc disc, KioskId kiosk, Slot slot) {
    jdbi.useHandle(handle -> {
      handle.execute(
          "insert into title values (?, ?, 1927, 'drama', 'Maker', 90, ?, '{en}')"
              + " on conflict do nothing",
          disc.title(),
          disc.titleName(),
          disc.age());
      handle.execute(
          "insert into disc values (?, ?, ?, ?, ?)",
          disc.code().value(),
          GROUP,
          disc.title(),
          disc.format().wire(),
          Network.START);
      handle.execute(
          "insert into disc_place values (?, 'SLOT', 1, ?, ?, ?, null, ?)",
          disc.code().value(),
          kiosk,
          slot.deck(),
          slot.position(),
          Network.START);
    });
  }

  @Override
  public List<LedgerLine> lines(CheckoutId checkout) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select cast(to_jsonb(l) as text) from ledger_line l
                join ledger_transaction t on t.ledger_id = l.ledger_id
                where t.checkout_id = :id order by t.ledger_id, l.line
                """)
            .bind("id", checkout)
            .mapTo(String.class)
            .map(json -> RowJson.row(json, LedgerLine.class))
            .list());
  }

  @Override
  public List<String> mails() {
    return texts("select kind from mail order by kind");
  }

  @Override
  public List<String> tasks() {
    return texts(
        "select upper(replace(kind, '-', '_')) from operator_task"
            + " where closed_at is null order by kind");
  }

  @Override
  public List<String> parked() {
    return texts("select reason from parked_fact order by kiosk_id, sequence");
  }

  @Override
  public List<String> events() {
    return texts("select type from event order by type");
  }

  @Override
  public List<String> violations(List<Effect> bank) {
    Books books = new Books(jdbi);
    return Stream.concat(books.check().stream(), books.checkAgainst(bank).stream())
        .map(Violation::toString)
        .toList();
  }

  @Override
  public Optional<String> note(KioskId kiosk, Slot slot) {
    return texts(
            "select note from slot_note where kiosk_id = '%s' and deck = %d and position = %d"
                .formatted(kiosk, slot.deck(), slot.position()))
        .stream()
        .findFirst();
  }

  private List<String> texts(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
