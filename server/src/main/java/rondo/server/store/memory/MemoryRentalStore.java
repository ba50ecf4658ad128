package rondo.server.store.memory;

import static rondo.server.store.memory.Lookups.BY_TEXT;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.server.catalogue.KioskFile;
import rondo.server.catalogue.KnownDisc;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.Customer;
import rondo.server.debt.DueDebt;
import rondo.server.grace.ClockStop;
import rondo.server.grace.Lent;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.SlotNote;
import rondo.server.payment.DuePayment;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.RentalStore;
import rondo.server.store.Step;
import rondo.server.store.WriteResult;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TariffVersion;

/**
 * The write path in memory, for the simulation: the same contract and the same constraints by the
 * same names as on PostgreSQL. Thread-safe: each read and each step has the object's lock.
 */
public final class MemoryRentalStore implements RentalStore {
  private static final Comparator<Rental> BY_DISPENSED =
      Comparator.comparing(Rental::dispensed)
          .thenComparing(rental -> rental.rentalId().value(), BY_TEXT);

  private static final Comparator<ClockStop> BY_NOTED =
      Comparator.comparing(ClockStop::notedAt)
          .thenComparing(stop -> stop.returnId().value(), BY_TEXT);

  private final Map<KioskId, KioskFile> kiosks = new ConcurrentHashMap<>();
  private final Map<TariffVersion, Tariff> tariffs = new ConcurrentHashMap<>();
  private final Map<DiscCode, KnownDisc> discs = new ConcurrentHashMap<>();
  private final Tables tables;
  private final Lookups lookups;

  /** An empty store. */
  public MemoryRentalStore() {
    this(Set.of());
  }

  /**
   * An empty store that some constraints do not guard, for those who want to see what they prevent.
   *
   * @param lifted names of constraints that are no keys
   */
  public MemoryRentalStore(Set<String> lifted) {
    tables = Tables.empty().without(lifted);
    lookups = Lookups.of(tables);
  }

  /** Makes a kiosk known, with the first epoch of its journal. */
  public synchronized void add(KioskFile kiosk, int epoch) {
    kiosks.put(kiosk.kiosk(), kiosk);
    tables.epochs().insert(List.of(new EpochRow(kiosk.kiosk(), epoch, 0, "")));
    tables.keep();
  }

  /** Makes a version of a tariff known. */
  public void add(Tariff tariff) {
    tariffs.put(tariff.named(), tariff);
  }

  /** Makes a disc known, with its first place. */
  public synchronized void add(KnownDisc disc, DiscPlace place) {
    discs.put(disc.code(), disc);
    tables.places().insert(List.of(place));
    tables.keep();
  }

  /** The constraints that it enforces, by the names of the schema. */
  public Set<String> constraintNames() {
    return tables.constraintNames();
  }

  @Override
  public Optional<KioskFile> kiosk(KioskId kiosk) {
    return Optional.ofNullable(kiosks.get(kiosk));
  }

  @Override
  public Optional<Tariff> tariff(String id, int version) {
    return Optional.ofNullable(tariffs.get(new TariffVersion(id, version)));
  }

  @Override
  public synchronized Optional<DiscFile> disc(DiscCode code) {
    return Optional.ofNullable(discs.get(code))
        .flatMap(disc -> tables.places().get(code).map(place -> file(disc, place)));
  }

  private DiscFile file(KnownDisc disc, DiscPlace place) {
    List<Rental> all = lookups.rentalsOfDisc().at(disc.code());
    Optional<Rental> live = all.stream().filter(Rental::live).findFirst();
    Optional<Rental> last = all.stream().filter(Rental::wasTaken).max(BY_DISPENSED);
    Stream<ClockStop> bound =
        Stream.concat(live.stream(), last.stream())
            .distinct()
            .flatMap(rental -> stopsOf(rental).stream());
    return new DiscFile(
        disc.code(),
        disc.group(),
        disc.title(),
        disc.titleName(),
        disc.age(),
        disc.format(),
        place,
        live,
        last,
        lookups.unclaimedCredits().at(disc.code()).stream()
            .sorted(
                Comparator.comparing(ReturnCredit::acceptedAt)
                    .thenComparing(credit -> credit.returnId().value(), BY_TEXT))
            .toList(),
        Stream.concat(bound, lookups.unboundStops().at(disc.code()).stream())
            .sorted(BY_NOTED)
            .toList());
  }

  private List<ClockStop> stopsOf(Rental rental) {
    return lookups.stopsOfRental().at(Optional.of(rental.rentalId()));
  }

  @Override
  public synchronized Optional<Lent> lent(DiscCode disc, Instant by) {
    return lookups.rentalsOfDisc().at(disc).stream()
        .filter(rental -> rental.dispensedAt().filter(at -> !at.isAfter(by)).isPresent())
        .max(BY_DISPENSED)
        .map(rental ->
            new Lent(
                rental,
                lookups.creditsOfRental().at(Optional.of(rental.rentalId())).stream().findFirst(),
                stopsOf(rental).stream().sorted(BY_NOTED).toList()));
  }

  @Override
  public synchronized Optional<ClockStop> stop(ReturnId returned) {
    return tables.stops().get(returned);
  }

  @Override
  public synchronized Optional<DiscCode> discIn(KioskId kiosk, Slot slot) {
    return lookups.placesInSlot().at(List.of(Optional.of(kiosk), Optional.of(slot))).stream()
        .map(DiscPlace::discCode)
        .findFirst();
  }

  @Override
  public synchronized Optional<CheckoutFile> checkout(CheckoutId id) {
    return tables.checkouts().get(id).map(this::file);
  }

  private CheckoutFile file(Checkout checkout) {
    CheckoutId id = checkout.checkoutId();
    return new CheckoutFile(
        checkout,
        sorted(lookups.rentalsOfCheckout().at(id), row -> row.rentalId().value()),
        sorted(lookups.paymentsOfCheckout().at(id), row -> row.paymentId().value()),
        checkout.customerId().flatMap(tables.customers()::get),
        tariff(checkout.tariffId(), checkout.tariffVersion()).orElseThrow(),
        sorted(lookups.debtsOfCheckout().at(id), row -> row.rentalId().value()));
  }

  private static <R> List<R> sorted(List<R> rows, Function<R, UUID> id) {
    return rows.stream().sorted(Comparator.comparing(id, BY_TEXT)).toList();
  }

  @Override
  public synchronized Optional<CheckoutId> checkoutOf(RentalId rental) {
    return tables.rentals().get(rental).map(Rental::checkoutId);
  }

  @Override
  public synchronized Optional<ReturnCredit> credit(ReturnId returned) {
    return tables.credits().get(returned);
  }

  @Override
  public synchronized Optional<Customer> customerOf(String token) {
    return lookups.customersOfToken().at(token).stream().findFirst();
  }

  @Override
  public synchronized Optional<OperatorTask> openTask(UUID task) {
    return tables.tasks().get(task).filter(it -> it.closedAt().isEmpty());
  }

  @Override
  public synchronized List<OperatorTask> openTasks(RentalId rental) {
    return byTime(lookups.tasksOfRental().at(Optional.of(rental)));
  }

  @Override
  public synchronized List<OperatorTask> openTasks(PaymentId payment) {
    return byTime(lookups.tasksOfPayment().at(Optional.of(payment)));
  }

  @Override
  public synchronized List<OperatorTask> openTasks(KioskId kiosk, TaskKind kind) {
    return byTime(lookups.tasksOfKiosk().at(List.of(Optional.of(kiosk), kind)));
  }

  @Override
  public synchronized List<OperatorTask> openTasks(DiscCode disc, TaskKind kind) {
    return byTime(lookups.tasksOfDisc().at(List.of(Optional.of(disc), kind)));
  }

  private static List<OperatorTask> byTime(List<OperatorTask> tasks) {
    return tasks.stream()
        .sorted(
            Comparator.comparing(OperatorTask::openedAt)
                .thenComparing(OperatorTask::taskId, BY_TEXT))
        .toList();
  }

  @Override
  public synchronized List<SlotNote> notes(String words) {
    return lookups.notesOfWords().at(words).stream().toList();
  }

  @Override
  public synchronized List<DuePayment> duePayments(
      Instant now, Optional<DuePayment> after, int atMost) {
    return lookups
        .payments()
        .behind(after)
        .takeWhile(due -> !due.dueAt().isAfter(now))
        .limit(atMost)
        .toList();
  }

  @Override
  public synchronized Optional<Instant> nextPaymentDue() {
    return lookups.payments().first().map(DuePayment::dueAt);
  }

  @Override
  public synchronized List<DueDebt> dueDebts(Instant now, Optional<DueDebt> after, int atMost) {
    return lookups
        .debts()
        .behind(after)
        .takeWhile(due -> !due.nextTryAt().isAfter(now))
        .limit(atMost)
        .toList();
  }

  @Override
  public synchronized Optional<Instant> nextDebtDue() {
    return lookups.debts().first().map(DueDebt::nextTryAt);
  }

  @Override
  public synchronized List<RentalId> dueSales(Instant now, int atMost) {
    return lookups
        .sales()
        .behind(Optional.empty())
        .takeWhile(due -> due.saleAt().isBefore(now))
        .limit(atMost)
        .map(Lookups.DueSale::rentalId)
        .toList();
  }

  /** When the last night of some rental ends first; empty while no disc is out. */
  public synchronized Optional<Instant> nextSaleDue() {
    return lookups.sales().first().map(Lookups.DueSale::saleAt);
  }

  @Override
  public synchronized long applied(KioskId kiosk, int epoch) {
    return tables.epochs().get(List.of(kiosk, epoch)).map(EpochRow::applied).orElse(0L);
  }

  @Override
  public synchronized boolean hasApplied(KioskId kiosk, int epoch, String hash) {
    return tables.applied().get(List.of(kiosk, hash)).isPresent();
  }

  @Override
  public synchronized WriteResult write(Step step) {
    if (!StepGuard.holds(tables, step)) {
      return new WriteResult.LostRace();
    }
    try {
      StepGuard.apply(tables, step);
      tables.verify();
    } catch (ForbiddenByMemory refused) {
      tables.takeBack();
      return new WriteResult.Forbidden(refused.constraint());
    } catch (RuntimeException e) {
      tables.takeBack(); // a step that cannot be made leaves nothing behind
      throw e;
    }
    tables.keep();
    return new WriteResult.Won();
  }

  /** Every row there is. */
  public synchronized StoredRows rows() {
    return tables.rows();
  }

  /** The states that checkouts, rentals and payments are in, each once and in no order. */
  public synchronized Set<Enum<?>> states() {
    return tables.states().collect(Collectors.toSet());
  }

  /** How far an epoch is applied; empty where there is no such epoch. */
  public synchronized Optional<EpochRow> epoch(KioskId kiosk, int epoch) {
    return tables.epochs().get(List.of(kiosk, epoch));
  }

  /** What is in the tables now, for checkers and tests. */
  Tables tables() {
    return tables;
  }
}
