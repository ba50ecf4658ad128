package rondo.simulation.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import rondo.simulation.watch.Sight;
import rondo.simulation.watch.Witness;
import rondo.tariff.rule.Tariff;

/** A store whose process can die before and after each write. */
record MortalRentalStore(RentalStore inner, Lifeline life, Witness witness) implements RentalStore {
  @Override
  public Optional<KioskFile> kiosk(KioskId kiosk) {
    return inner.kiosk(kiosk);
  }

  @Override
  public Optional<Tariff> tariff(String id, int version) {
    return inner.tariff(id, version);
  }

  @Override
  public Optional<DiscFile> disc(DiscCode disc) {
    return inner.disc(disc);
  }

  @Override
  public Optional<DiscCode> discIn(KioskId kiosk, Slot slot) {
    return inner.discIn(kiosk, slot);
  }

  @Override
  public Optional<CheckoutFile> checkout(CheckoutId checkout) {
    return inner.checkout(checkout);
  }

  @Override
  public Optional<CheckoutId> checkoutOf(RentalId rental) {
    return inner.checkoutOf(rental);
  }

  @Override
  public Optional<ReturnCredit> credit(ReturnId returned) {
    return inner.credit(returned);
  }

  @Override
  public Optional<Lent> lent(DiscCode disc, Instant by) {
    return inner.lent(disc, by);
  }

  @Override
  public Optional<ClockStop> stop(ReturnId returned) {
    return inner.stop(returned);
  }

  @Override
  public Optional<Customer> customerOf(String token) {
    return inner.customerOf(token);
  }

  @Override
  public List<OperatorTask> openTasks(RentalId rental) {
    return inner.openTasks(rental);
  }

  @Override
  public List<OperatorTask> openTasks(KioskId kiosk, TaskKind kind) {
    return inner.openTasks(kiosk, kind);
  }

  @Override
  public List<OperatorTask> openTasks(DiscCode disc, TaskKind kind) {
    return inner.openTasks(disc, kind);
  }

  @Override
  public List<SlotNote> notes(String words) {
    return inner.notes(words);
  }

  @Override
  public List<OperatorTask> openTasks(PaymentId payment) {
    return inner.openTasks(payment);
  }

  @Override
  public List<DuePayment> duePayments(Instant now, Optional<DuePayment> after, int atMost) {
    return inner.duePayments(now, after, atMost);
  }

  @Override
  public List<DueDebt> dueDebts(Instant now, Optional<DueDebt> after, int atMost) {
    return inner.dueDebts(now, after, atMost);
  }

  @Override
  public Optional<Instant> nextDebtDue() {
    return inner.nextDebtDue();
  }

  @Override
  public Optional<Instant> nextPaymentDue() {
    return inner.nextPaymentDue();
  }

  @Override
  public List<RentalId> dueSales(Instant now, int atMost) {
    return inner.dueSales(now, atMost);
  }

  @Override
  public long applied(KioskId kiosk, int epoch) {
    return inner.applied(kiosk, epoch);
  }

  @Override
  public boolean hasApplied(KioskId kiosk, int epoch, String hash) {
    return inner.hasApplied(kiosk, epoch, hash);
  }

  @Override
  public WriteResult write(Step step) {
    life.pass();
    WriteResult result = inner.write(step);
    if (result instanceof WriteResult.Won) {
      witness.saw(new Sight.Written(step));
    }
    life.pass();
    return result;
  }
}
