package rondo.simulation.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import rondo.server.debt.DueDebt;
import rondo.server.grace.ClockStop;
import rondo.server.grace.Lent;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.SlotNote;
import rondo.server.payment.DuePayment;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.RentalStore;
import rondo.server.store.Step;
import rondo.server.store.WriteResult;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;
import rondo.simulation.fault.Lifeline;
import rondo.tariff.rule.Tariff;

/**
 * A store whose process can die before and after each write, behind a way that can fail.
 *
 * @param meanwhile happens between what was read and each write: what somebody else does then
 */
record MortalRentalStore(Database database, Lifeline life, Runnable meanwhile)
    implements RentalStore {
  /** A store that nobody else works on between a read and a write. */
  MortalRentalStore(Database database, Lifeline life) {
    this(database, life, () -> {});
  }

  @Override
  public Optional<KioskFile> kiosk(KioskId kiosk) {
    return database.reached().kiosk(kiosk);
  }

  @Override
  public Optional<Tariff> tariff(String id, int version) {
    return database.reached().tariff(id, version);
  }

  @Override
  public Optional<DiscFile> disc(DiscCode disc) {
    return database.reached().disc(disc);
  }

  @Override
  public Optional<DiscCode> discIn(KioskId kiosk, Slot slot) {
    return database.reached().discIn(kiosk, slot);
  }

  @Override
  public Optional<CheckoutFile> checkout(CheckoutId checkout) {
    return database.reached().checkout(checkout);
  }

  @Override
  public Optional<CheckoutId> checkoutOf(RentalId rental) {
    return database.reached().checkoutOf(rental);
  }

  @Override
  public Optional<ReturnCredit> credit(ReturnId returned) {
    return database.reached().credit(returned);
  }

  @Override
  public Optional<Lent> lent(DiscCode disc, Instant by) {
    return database.reached().lent(disc, by);
  }

  @Override
  public Optional<ClockStop> stop(ReturnId returned) {
    return database.reached().stop(returned);
  }

  @Override
  public Optional<Customer> customerOf(String token) {
    return database.reached().customerOf(token);
  }

  @Override
  public Optional<OperatorTask> openTask(UUID task) {
    return database.reached().openTask(task);
  }

  @Override
  public List<OperatorTask> openTasks(RentalId rental) {
    return database.reached().openTasks(rental);
  }

  @Override
  public List<OperatorTask> openTasks(KioskId kiosk, TaskKind kind) {
    return database.reached().openTasks(kiosk, kind);
  }

  @Override
  public List<OperatorTask> openTasks(DiscCode disc, TaskKind kind) {
    return database.reached().openTasks(disc, kind);
  }

  @Override
  public List<SlotNote> notes(String words) {
    return database.reached().notes(words);
  }

  @Override
  public List<OperatorTask> openTasks(PaymentId payment) {
    return database.reached().openTasks(payment);
  }

  @Override
  public List<DuePayment> duePayments(Instant now, Optional<DuePayment> after, int atMost) {
    return database.reached().duePayments(now, after, atMost);
  }

  @Override
  public List<DueDebt> dueDebts(Instant now, Optional<DueDebt> after, int atMost) {
    return database.reached().dueDebts(now, after, atMost);
  }

  @Override
  public Optional<Instant> nextDebtDue() {
    return database.reached().nextDebtDue();
  }

  @Override
  public Optional<Instant> nextPaymentDue() {
    return database.reached().nextPaymentDue();
  }

  @Override
  public List<RentalId> dueSales(Instant now, int atMost) {
    return database.reached().dueSales(now, atMost);
  }

  @Override
  public long applied(KioskId kiosk, int epoch) {
    return database.reached().applied(kiosk, epoch);
  }

  @Override
  public boolean hasApplied(KioskId kiosk, int epoch, String hash) {
    return database.reached().hasApplied(kiosk, epoch, hash);
  }

  @Override
  public WriteResult write(Step step) {
    meanwhile.run();
    life.pass();
    WriteResult result = database.write(step);
    life.pass();
    return result;
  }
}
