package rondo.server.store.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.server.catalogue.KioskFile;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.Customer;
import rondo.server.database.ConstraintViolation;
import rondo.server.debt.DueDebt;
import rondo.server.grace.ClockStop;
import rondo.server.grace.Lent;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.SlotNote;
import rondo.server.payment.DuePayment;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.RentalStore;
import rondo.server.store.RowJson;
import rondo.server.store.Step;
import rondo.server.store.WriteResult;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;
import rondo.tariff.rule.Tariff;

/** The write path on PostgreSQL; each method is one statement. Thread-safe. */
public final class PostgresRentalStore implements RentalStore {
  private final Jdbi jdbi;

  public PostgresRentalStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<KioskFile> kiosk(KioskId kiosk) {
    return one(ReadStatements.KIOSK, "kiosk", kiosk.value(), KioskFile.class);
  }

  @Override
  public Optional<Tariff> tariff(String id, int version) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select cast(document as text) from tariff"
                    + " where tariff_id = :id and version = :version")
            .bind("id", id)
            .bind("version", version)
            .mapTo(String.class)
            .findOne()
            .map(ReadStatements::tariff));
  }

  @Override
  public Optional<DiscFile> disc(DiscCode disc) {
    return one(ReadStatements.DISC, "disc", disc.value(), DiscFile.class);
  }

  @Override
  public Optional<DiscCode> discIn(KioskId kiosk, Slot slot) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select disc_code from disc_place
                where kind = 'SLOT' and kiosk_id = :kiosk
                  and deck = :deck and position = :position
                """)
            .bind("kiosk", kiosk.value())
            .bind("deck", slot.deck())
            .bind("position", slot.position())
            .mapTo(String.class)
            .findOne()
            .map(DiscCode::new));
  }

  @Override
  public Optional<CheckoutFile> checkout(CheckoutId checkout) {
    return one(ReadStatements.CHECKOUT, "checkout", checkout.value(), StoredCheckout.class)
        .map(StoredCheckout::file);
  }

  @Override
  public Optional<CheckoutId> checkoutOf(RentalId rental) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select checkout_id from rental where rental_id = :rental")
            .bind("rental", rental.value())
            .mapTo(CheckoutId.class)
            .findOne());
  }

  @Override
  public Optional<ReturnCredit> credit(ReturnId returned) {
    return one(
        "select cast(to_jsonb(c) as text) from return_credit c where return_id = :id",
        "id",
        returned.value(),
        ReturnCredit.class);
  }

  @Override
  public Optional<Lent> lent(DiscCode disc, Instant by) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ReadStatements.LENT)
            .bind("disc", disc.value())
            .bind("by", by)
            .mapTo(String.class)
            .findOne()
            .map(json -> RowJson.row(json, Lent.class)));
  }

  @Override
  public Optional<ClockStop> stop(ReturnId returned) {
    return one(
        "select cast(to_jsonb(s) as text) from clock_stop s where return_id = :id",
        "id",
        returned.value(),
        ClockStop.class);
  }

  @Override
  public Optional<Customer> customerOf(String token) {
    return one(
        "select cast(to_jsonb(c) as text) from customer c where token = :token",
        "token",
        token,
        Customer.class);
  }

  @Override
  public Optional<OperatorTask> openTask(UUID task) {
    return openTasks("task_id", task).stream().findFirst();
  }

  @Override
  public List<OperatorTask> openTasks(RentalId rental) {
    return openTasks("rental_id", rental.value());
  }

  @Override
  public List<OperatorTask> openTasks(PaymentId payment) {
    return openTasks("payment_id", payment.value());
  }

  @Override
  public List<OperatorTask> openTasks(KioskId kiosk, TaskKind kind) {
    return openTasks("kiosk_id", kiosk.value()).stream().filter(t -> t.kind() == kind).toList();
  }

  @Override
  public List<OperatorTask> openTasks(DiscCode disc, TaskKind kind) {
    return openTasks("disc_code", disc.value()).stream().filter(t -> t.kind() == kind).toList();
  }

  @Override
  public List<SlotNote> notes(String words) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select cast(to_jsonb(n) as text) from slot_note n where note = :words"
                    + " order by kiosk_id, deck, position")
            .bind("words", words)
            .mapTo(String.class)
            .map(json -> RowJson.row(json, SlotNote.class))
            .list());
  }

  private List<OperatorTask> openTasks(String column, Object id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select cast(to_jsonb(t) as text) from operator_task t
                where %s = :id and closed_at is null order by opened_at, task_id
                """
                    .formatted(column))
            .bind("id", id)
            .mapTo(String.class)
            .map(json -> RowJson.row(json, OperatorTask.class))
            .list());
  }

  @Override
  public List<DuePayment> duePayments(Instant now, Optional<DuePayment> after, int atMost) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ReadStatements.DUE_PAYMENTS)
            .bind("now", now)
            .bind("afterAt", after.map(DuePayment::dueAt).orElse(null))
            .bind("afterId", after.map(due -> due.paymentId().value()).orElse(null))
            .bind("limit", atMost)
            .mapTo(String.class)
            .map(json -> RowJson.row(json, DuePayment.class))
            .list());
  }

  @Override
  public Optional<Instant> nextPaymentDue() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select due_at from payment_op where due_at is not null"
                    + " order by due_at limit 1")
            .mapTo(Instant.class)
            .findOne());
  }

  @Override
  public List<DueDebt> dueDebts(Instant now, Optional<DueDebt> after, int atMost) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ReadStatements.DUE_DEBTS)
            .bind("now", now)
            .bind("afterAt", after.map(DueDebt::nextTryAt).orElse(null))
            .bind("afterId", after.map(due -> due.rentalId().value()).orElse(null))
            .bind("limit", atMost)
            .mapTo(String.class)
            .map(json -> RowJson.row(json, DueDebt.class))
            .list());
  }

  @Override
  public Optional<Instant> nextDebtDue() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select next_try_at from debt where next_try_at is not null"
                    + " order by next_try_at limit 1")
            .mapTo(Instant.class)
            .findOne());
  }

  @Override
  public List<RentalId> dueSales(Instant now, int atMost) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select rental_id from rental
                where state = 'OPEN' and sale_at < :now
                order by sale_at, rental_id limit :limit
                """)
            .bind("now", now)
            .bind("limit", atMost)
            .mapTo(RentalId.class)
            .list());
  }

  @Override
  public long applied(KioskId kiosk, int epoch) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select applied from kiosk_epoch where kiosk_id = :kiosk and epoch = :epoch")
            .bind("kiosk", kiosk.value())
            .bind("epoch", epoch)
            .mapTo(Long.class)
            .findOne()
            .orElse(0L));
  }

  @Override
  public boolean hasApplied(KioskId kiosk, int epoch, String hash) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ReadStatements.HAS_APPLIED)
            .bind("kiosk", kiosk.value())
            .bind("epoch", epoch)
            .bind("hash", hash)
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public WriteResult write(Step step) {
    try {
      int won =
          jdbi.withHandle(handle ->
              handle
                  .createQuery(StepStatement.SQL)
                  .bind("step", RowJson.write(step))
                  .mapTo(Integer.class)
                  .one());
      return won == 1 ? new WriteResult.Won() : new WriteResult.LostRace();
    } catch (JdbiException e) {
      return refusal(e).orElseThrow(() -> e);
    }
  }

  private static Optional<WriteResult> refusal(JdbiException e) {
    Optional<WriteResult> forbidden = ConstraintViolation.nameOf(e).map(WriteResult.Forbidden::new);
    return forbidden.isPresent() || !collided(e)
        ? forbidden
        : Optional.of(new WriteResult.LostRace());
  }

  /** SQLSTATE class 40: a deadlock or a serialization failure; nothing was written. */
  private static boolean collided(JdbiException e) {
    return e.getCause() instanceof PSQLException refused
        && String.valueOf(refused.getSQLState()).startsWith("40");
  }

  private <T> Optional<T> one(String sql, String name, Object key, Class<T> shape) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind(name, key)
            .mapTo(String.class)
            .findOne()
            .map(json -> RowJson.row(json, shape)));
  }
}
