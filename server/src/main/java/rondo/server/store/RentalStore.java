package rondo.server.store;

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
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;
import rondo.tariff.rule.Tariff;

/**
 * The write path of money and places: on PostgreSQL, and in memory for the simulation. Each read is
 * one moment of the truth; {@link #write} is the only change. Thread-safe.
 */
public interface RentalStore {
  /** A kiosk, and whose discs it takes. */
  Optional<KioskFile> kiosk(KioskId kiosk);

  /** A version of a tariff. */
  Optional<Tariff> tariff(String id, int version);

  /** A disc with its place, its rentals and returns that wait for their rental. */
  Optional<DiscFile> disc(DiscCode disc);

  /** The disc that is believed to stand in a slot. */
  Optional<DiscCode> discIn(KioskId kiosk, Slot slot);

  /** A checkout with all that belongs to it. */
  Optional<CheckoutFile> checkout(CheckoutId checkout);

  /** The checkout that a rental belongs to. */
  Optional<CheckoutId> checkoutOf(RentalId rental);

  /** A return that was booked. */
  Optional<ReturnCredit> credit(ReturnId returned);

  /** The rental that a disc was given out for last by then, with what is known of its end. */
  Optional<Lent> lent(DiscCode disc, Instant by);

  /** The clock that this try to return a disc has stopped. */
  Optional<ClockStop> stop(ReturnId returned);

  /** The customer of a payment token. */
  Optional<Customer> customerOf(String token);

  /** A task, while nobody has closed it. */
  Optional<OperatorTask> openTask(UUID task);

  /** Tasks about a rental that nobody has closed. */
  List<OperatorTask> openTasks(RentalId rental);

  /** Tasks about a payment that nobody has closed. */
  List<OperatorTask> openTasks(PaymentId payment);

  /** Tasks of this kind about a kiosk that nobody has closed. */
  List<OperatorTask> openTasks(KioskId kiosk, TaskKind kind);

  /** Tasks of this kind about a disc that nobody has closed. */
  List<OperatorTask> openTasks(DiscCode disc, TaskKind kind);

  /** What kiosks say of slots in these words. */
  List<SlotNote> notes(String words);

  /**
   * Payments that are to be made or asked about by now, in the order of their due times.
   *
   * @param after the last of the page before; empty for the first page
   */
  List<DuePayment> duePayments(Instant now, Optional<DuePayment> after, int atMost);

  /**
   * Debts that are to be tried by now, in the order of their due times.
   *
   * @param after the last of the page before; empty for the first page
   */
  List<DueDebt> dueDebts(Instant now, Optional<DueDebt> after, int atMost);

  /** When the next debt is to be tried. */
  Optional<Instant> nextDebtDue();

  /** When the next payment is due. */
  Optional<Instant> nextPaymentDue();

  /** Open rentals whose last night has ended before {@code now}, the oldest first. */
  List<RentalId> dueSales(Instant now, int atMost);

  /** The last Fact of this epoch whose effect is durable; 0 if none or no such epoch. */
  long applied(KioskId kiosk, int epoch);

  /**
   * Whether this Fact has had its effect in any epoch of the kiosk, or of the kiosk that this
   * epoch's controller was before.
   *
   * @param hash of the Fact in its chain
   */
  boolean hasApplied(KioskId kiosk, int epoch, String hash);

  /** Writes all of it or nothing. */
  WriteResult write(Step step);
}
