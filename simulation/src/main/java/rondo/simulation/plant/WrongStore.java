package rondo.simulation.plant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import rondo.tariff.rule.Tariff;

/** A server's store that is right until a bug overrides a part of it. */
class WrongStore implements RentalStore {
  final RentalStore real;

  WrongStore(RentalStore real) {
    this.real = real;
  }

  /** One that writes something else than it was told. */
  static WrongStore writing(RentalStore real, UnaryOperator<Step> wrong) {
    return new WrongStore(real) {
      @Override
      public WriteResult write(Step step) {
        return real.write(wrong.apply(step));
      }
    };
  }

  @Override
  public WriteResult write(Step step) {
    return real.write(step);
  }

  @Override
  public Optional<KioskFile> kiosk(KioskId kiosk) {
    return real.kiosk(kiosk);
  }

  @Override
  public Optional<Tariff> tariff(String id, int version) {
    return real.tariff(id, version);
  }

  @Override
  public Optional<DiscFile> disc(DiscCode disc) {
    return real.disc(disc);
  }

  @Override
  public Optional<DiscCode> discIn(KioskId kiosk, Slot slot) {
    return real.discIn(kiosk, slot);
  }

  @Override
  public Optional<CheckoutFile> checkout(CheckoutId checkout) {
    return real.checkout(checkout);
  }

  @Override
  public Optional<CheckoutId> checkoutOf(RentalId rental) {
    return real.checkoutOf(rental);
  }

  @Override
  public Optional<ReturnCredit> credit(ReturnId returned) {
    return real.credit(returned);
  }

  @Override
  public Optional<Lent> lent(DiscCode disc, Instant by) {
    return real.lent(disc, by);
  }

  @Override
  public Optional<ClockStop> stop(ReturnId returned) {
    return real.stop(returned);
  }

  @Override
  public Optional<Customer> customerOf(String token) {
    return real.customerOf(token);
  }

  @Override
  public Optional<OperatorTask> openTask(UUID task) {
    return real.openTask(task);
  }

  @Override
  public List<OperatorTask> openTasks(RentalId rental) {
    return real.openTasks(rental);
  }

  @Override
  public List<OperatorTask> openTasks(KioskId kiosk, TaskKind kind) {
    return real.openTasks(kiosk, kind);
  }

  @Override
  public List<OperatorTask> openTasks(DiscCode disc, TaskKind kind) {
    return real.openTasks(disc, kind);
  }

  @Override
  public List<SlotNote> notes(String words) {
    return real.notes(words);
  }

  @Override
  public List<OperatorTask> openTasks(PaymentId payment) {
    return real.openTasks(payment);
  }

  @Override
  public List<DuePayment> duePayments(Instant now, Optional<DuePayment> after, int atMost) {
    return real.duePayments(now, after, atMost);
  }

  @Override
  public List<DueDebt> dueDebts(Instant now, Optional<DueDebt> after, int atMost) {
    return real.dueDebts(now, after, atMost);
  }

  @Override
  public Optional<Instant> nextDebtDue() {
    return real.nextDebtDue();
  }

  @Override
  public Optional<Instant> nextPaymentDue() {
    return real.nextPaymentDue();
  }

  @Override
  public List<RentalId> dueSales(Instant now, int atMost) {
    return real.dueSales(now, atMost);
  }

  @Override
  public long applied(KioskId kiosk, int epoch) {
    return real.applied(kiosk, epoch);
  }

  @Override
  public boolean hasApplied(KioskId kiosk, int epoch, String hash) {
    return real.hasApplied(kiosk, epoch, hash);
  }
}
