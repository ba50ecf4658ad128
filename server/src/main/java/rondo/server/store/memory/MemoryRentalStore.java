package rondo.server.store.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.Customer;
import rondo.server.debt.Debt;
import rondo.server.debt.DueDebt;
import rondo.server.grace.ClockStop;
import rondo.server.grace.Lent;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.SlotNote;
import rondo.server.payment.DuePayment;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
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
 * same names as on PostgreSQL. Thread-safe: a step replaces the tables in one assignment under the
 * object's lock.
 */
public final class MemoryRentalStore implements RentalStore {
  private static final Comparator<DueDebt> BY_NEXT_TRY =
      Comparator.comparing(DueDebt::nextTryAt).thenComparing(due -> due.rentalId().toString());

  private static final Comparator<Rental> BY_DISPENSED =
      Comparator.comparing(Rental::dispensed).thenComparing(rental -> rental.rentalId().toString());

  private static final Comparator<ClockStop> BY_NOTED =
      Comparator.comparing(ClockStop::notedAt).thenComparing(stop -> stop.returnId().toString());

  private static final Comparator<DuePayment> BY_DUE =
      Comparator.comparing(DuePayment::dueAt).thenComparing(due -> due.paymentId().toString());

  private final Map<KioskId, KioskFile> kiosks = new ConcurrentHashMap<>();
  private final Map<TariffVersion, Tariff> tariffs = new ConcurrentHashMap<>();
  private final Map<DiscCode, KnownDisc> discs = new ConcurrentHashMap<>();
  private volatile Tables tables;

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
  }

  /** Makes a kiosk known, with the first epoch of its journal. */
  public synchronized void add(KioskFile kiosk, int epoch) {
    kiosks.put(kiosk.kiosk(), kiosk);
    Tables next = tables.copy();
    next.epochs().insert(List.of(new EpochRow(kiosk.kiosk(), epoch, 0, "")));
    tables = next;
  }

  /** Makes a version of a tariff known. */
  public void add(Tariff tariff) {
    tariffs.put(tariff.named(), tariff);
  }

  /** Makes a disc known, with its first place. */
  public synchronized void add(KnownDisc disc, DiscPlace place) {
    discs.put(disc.code(), disc);
    Tables next = tables.copy();
    next.places().insert(List.of(place));
    tables = next;
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
  public Optional<DiscFile> disc(DiscCode code) {
    Tables now = tables;
    return Optional.ofNullable(discs.get(code))
        .flatMap(disc -> now.places().get(code).map(place -> file(now, disc, place)));
  }

  private static DiscFile file(Tables now, KnownDisc disc, DiscPlace place) {
    List<Rental> all =
        now.rentals().all().filter(rental -> rental.discCode().equals(disc.code())).toList();
    Optional<Rental> live = all.stream().filter(Rental::live).findFirst();
    Optional<Rental> last = all.stream().filter(Rental::wasTaken).max(BY_DISPENSED);
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
        now.credits()
            .all()
            .filter(c -> c.discCode().equals(disc.code()) && c.rentalId().isEmpty())
            .sorted(
                Comparator.comparing(ReturnCredit::acceptedAt)
                    .thenComparing(credit -> credit.returnId().toString()))
            .toList(),
        now.stops()
            .all()
            .filter(stop ->
                stop.rentalId().isEmpty()
                    ? stop.discCode().equals(disc.code())
                    : Stream.concat(live.stream(), last.stream())
                        .anyMatch(rental -> stop.stops(rental.rentalId())))
            .sorted(BY_NOTED)
            .toList());
  }

  @Override
  public Optional<Lent> lent(DiscCode disc, Instant by) {
    Tables now = tables;
    return now.rentals()
        .all()
        .filter(rental -> rental.discCode().equals(disc))
        .filter(rental -> rental.dispensedAt().filter(at -> !at.isAfter(by)).isPresent())
        .max(BY_DISPENSED)
        .map(rental ->
            new Lent(
                rental,
                now.credits()
                    .all()
                    .filter(credit -> credit.rentalId().equals(Optional.of(rental.rentalId())))
                    .findFirst(),
                now.stops()
                    .all()
                    .filter(stop -> stop.stops(rental.rentalId()))
                    .sorted(BY_NOTED)
                    .toList()));
  }

  @Override
  public Optional<ClockStop> stop(ReturnId returned) {
    return tables.stops().get(returned);
  }

  @Override
  public Optional<DiscCode> discIn(KioskId kiosk, Slot slot) {
    return tables
        .places()
        .all()
        .filter(place -> place.isIn(kiosk, slot))
        .map(DiscPlace::discCode)
        .findFirst();
  }

  @Override
  public Optional<CheckoutFile> checkout(CheckoutId id) {
    Tables now = tables;
    return now.checkouts()
        .get(id)
        .map(checkout ->
            new CheckoutFile(
                checkout,
                now.rentals()
                    .all()
                    .filter(rental -> rental.checkoutId().equals(id))
                    .sorted(Comparator.comparing(rental -> rental.rentalId().toString()))
                    .toList(),
                now.payments()
                    .all()
                    .filter(op -> op.checkoutId().equals(id))
                    .sorted(Comparator.comparing(op -> op.paymentId().toString()))
                    .toList(),
                checkout.customerId().flatMap(now.customers()::get),
                tariff(checkout.tariffId(), checkout.tariffVersion()).orElseThrow(),
                now.debts()
                    .all()
                    .filter(debt -> debt.checkoutId().equals(id))
                    .sorted(Comparator.comparing(debt -> debt.rentalId().toString()))
                    .toList()));
  }

  @Override
  public Optional<CheckoutId> checkoutOf(RentalId rental) {
    return tables.rentals().get(rental).map(Rental::checkoutId);
  }

  @Override
  public Optional<ReturnCredit> credit(ReturnId returned) {
    return tables.credits().get(returned);
  }

  @Override
  public Optional<Customer> customerOf(String token) {
    return tables.customers().all().filter(customer -> customer.token().equals(token)).findFirst();
  }

  @Override
  public Optional<OperatorTask> openTask(UUID task) {
    return openTasks(it -> it.taskId().equals(task)).stream().findFirst();
  }

  @Override
  public List<OperatorTask> openTasks(RentalId rental) {
    return openTasks(task -> task.rentalId().equals(Optional.of(rental)));
  }

  @Override
  public List<OperatorTask> openTasks(PaymentId payment) {
    return openTasks(task -> task.paymentId().equals(Optional.of(payment)));
  }

  @Override
  public List<OperatorTask> openTasks(KioskId kiosk, TaskKind kind) {
    return openTasks(task -> task.kind() == kind && task.kioskId().equals(Optional.of(kiosk)));
  }

  @Override
  public List<OperatorTask> openTasks(DiscCode disc, TaskKind kind) {
    return openTasks(task -> task.kind() == kind && task.discCode().equals(Optional.of(disc)));
  }

  @Override
  public List<SlotNote> notes(String words) {
    return tables.notes().all().filter(note -> note.note().equals(words)).toList();
  }

  private List<OperatorTask> openTasks(Predicate<OperatorTask> about) {
    return tables
        .tasks()
        .all()
        .filter(task -> task.closedAt().isEmpty() && about.test(task))
        .sorted(
            Comparator.comparing(OperatorTask::openedAt)
                .thenComparing(task -> task.taskId().toString()))
        .toList();
  }

  @Override
  public List<DuePayment> duePayments(Instant now, Optional<DuePayment> after, int atMost) {
    return tables
        .payments()
        .all()
        .flatMap(MemoryRentalStore::due)
        .filter(due -> !due.dueAt().isAfter(now))
        .filter(due -> after.isEmpty() || BY_DUE.compare(due, after.get()) > 0)
        .sorted(BY_DUE)
        .limit(atMost)
        .toList();
  }

  private static Stream<DuePayment> due(PaymentOp op) {
    return op.dueAt().map(at -> new DuePayment(op.paymentId(), op.checkoutId(), at)).stream();
  }

  @Override
  public Optional<Instant> nextPaymentDue() {
    return tables
        .payments()
        .all()
        .flatMap(op -> op.dueAt().stream())
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<DueDebt> dueDebts(Instant now, Optional<DueDebt> after, int atMost) {
    return tables
        .debts()
        .all()
        .flatMap(MemoryRentalStore::due)
        .filter(due -> !due.nextTryAt().isAfter(now))
        .filter(due -> after.isEmpty() || BY_NEXT_TRY.compare(due, after.get()) > 0)
        .sorted(BY_NEXT_TRY)
        .limit(atMost)
        .toList();
  }

  private static Stream<DueDebt> due(Debt debt) {
    return debt.nextTryAt().map(at -> new DueDebt(debt.rentalId(), at)).stream();
  }

  @Override
  public Optional<Instant> nextDebtDue() {
    return tables
        .debts()
        .all()
        .flatMap(debt -> debt.nextTryAt().stream())
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<RentalId> dueSales(Instant now, int atMost) {
    return tables
        .rentals()
        .all()
        .filter(rental -> rental.state() == RentalState.OPEN)
        .filter(rental -> rental.saleAt().orElseThrow().isBefore(now))
        .sorted(
            Comparator.<Rental, Instant>comparing(rental -> rental.saleAt().orElseThrow())
                .thenComparing(rental -> rental.rentalId().toString()))
        .limit(atMost)
        .map(Rental::rentalId)
        .toList();
  }

  /** When the last night of some rental ends first; empty while no disc is out. */
  public Optional<Instant> nextSaleDue() {
    return tables
        .rentals()
        .all()
        .filter(rental -> rental.state() == RentalState.OPEN)
        .flatMap(rental -> rental.saleAt().stream())
        .min(Comparator.naturalOrder());
  }

  @Override
  public long applied(KioskId kiosk, int epoch) {
    return tables.epochs().get(List.of(kiosk, epoch)).map(EpochRow::applied).orElse(0L);
  }

  @Override
  public boolean hasApplied(KioskId kiosk, int epoch, String hash) {
    return tables.applied().get(List.of(kiosk, hash)).isPresent();
  }

  @Override
  public synchronized WriteResult write(Step step) {
    if (!StepGuard.holds(tables, step)) {
      return new WriteResult.LostRace();
    }
    Tables next = tables.copy();
    try {
      StepGuard.apply(next, step);
      next.verify();
    } catch (ForbiddenByMemory refused) {
      return new WriteResult.Forbidden(refused.constraint());
    }
    tables = next;
    return new WriteResult.Won();
  }

  /** Every row there is. */
  public StoredRows rows() {
    return tables.rows();
  }

  /** The states that checkouts, rentals and payments are in, each once and in no order. */
  public Set<Enum<?>> states() {
    return tables.states().collect(Collectors.toSet());
  }

  /** How far an epoch is applied; empty where there is no such epoch. */
  public Optional<EpochRow> epoch(KioskId kiosk, int epoch) {
    return tables.epochs().get(List.of(kiosk, epoch));
  }

  /** What is in the tables now, for checkers and tests. */
  Tables tables() {
    return tables;
  }
}
