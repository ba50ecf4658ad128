package rondo.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.CheckoutId;
import rondo.base.id.EventId;
import rondo.base.id.LedgerId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.media.label.DiscCode;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.Customer;
import rondo.server.checkout.MailKind;
import rondo.server.checkout.MailOrder;
import rondo.server.debt.Debt;
import rondo.server.event.Event;
import rondo.server.event.FactMark;
import rondo.server.event.ParkedFact;
import rondo.server.grace.ClockStop;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.SlotNote;
import rondo.server.ledger.LedgerLine;
import rondo.server.ledger.LedgerTransaction;
import rondo.server.ledger.Posting;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.server.task.OperatorTask;

/**
 * Collects what a decision writes. Rows are put as they were read; the version is raised once, in
 * {@link #build}, so a row may be put again. Each put of a rental or payment also raises its
 * checkout, which is what two racing steps meet at. Not thread-safe.
 */
public final class StepDraft {
  private final Pen pen;
  private final List<FactMark> facts = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final Map<CheckoutId, Checkout> checkouts = new LinkedHashMap<>();
  private final Map<RentalId, Rental> rentals = new LinkedHashMap<>();
  private final Map<DiscCode, DiscPlace> places = new LinkedHashMap<>();
  private final Map<PaymentId, PaymentOp> payments = new LinkedHashMap<>();
  private final List<LedgerTransaction> transactions = new ArrayList<>();
  private final List<LedgerLine> lines = new ArrayList<>();
  private final List<Customer> newCustomers = new ArrayList<>();
  private final List<Customer> knownCustomers = new ArrayList<>();
  private final List<MailOrder> mails = new ArrayList<>();
  private final List<ReturnCredit> credits = new ArrayList<>();
  private final List<ReturnCredit> reunited = new ArrayList<>();
  private final List<OperatorTask> tasks = new ArrayList<>();
  private final Map<UUID, OperatorTask> closedTasks = new LinkedHashMap<>();
  private final List<ParkedFact> parked = new ArrayList<>();
  private final List<ParkedFact> cleared = new ArrayList<>();
  private final List<SlotNote> notes = new ArrayList<>();
  private final List<SlotNote> unnoted = new ArrayList<>();
  private final List<ClockStop> stops = new ArrayList<>();
  private final List<ClockStop> bound = new ArrayList<>();
  private final Map<RentalId, Debt> debts = new LinkedHashMap<>();

  public StepDraft(Pen pen) {
    this.pen = pen;
  }

  /** The time and ids of this step. */
  public Pen pen() {
    return pen;
  }

  /** This step is the effect of a Fact. */
  public void fact(FactMark mark) {
    facts.add(mark);
  }

  /** Adds to the audit; the first event of a step is the cause of its ledger transactions. */
  public void event(Event event) {
    events.add(event);
  }

  /** The first event of this step, which is the cause of what follows from it. */
  public EventId cause() {
    return first().eventId();
  }

  /** The event that this step began with. */
  public Event first() {
    return events.getFirst();
  }

  /** A new checkout, or one that is changed. */
  public void put(Checkout checkout) {
    checkouts.put(checkout.checkoutId(), checkout);
  }

  /** The checkout as this step has it by now. */
  public Checkout latest(Checkout read) {
    return checkouts.getOrDefault(read.checkoutId(), read);
  }

  /** A rental of this checkout, new or changed. */
  public void put(CheckoutFile file, Rental rental) {
    checkouts.putIfAbsent(file.checkout().checkoutId(), file.checkout());
    put(rental);
  }

  /** A new rental of a new checkout. */
  public void put(Rental rental) {
    rentals.put(rental.rentalId(), rental);
  }

  /** The rentals as this step leaves them. */
  public List<Rental> rentals() {
    return List.copyOf(rentals.values());
  }

  /** A disc's place, changed, or only held so that nobody moves the disc meanwhile. */
  public void put(DiscPlace place) {
    places.put(place.discCode(), place);
  }

  /** The disc's place as this step leaves it, if it touches it. */
  public Optional<DiscPlace> place(DiscCode disc) {
    return Optional.ofNullable(places.get(disc));
  }

  /** A payment of this checkout, new or changed. */
  public void put(CheckoutFile file, PaymentOp op) {
    checkouts.putIfAbsent(file.checkout().checkoutId(), file.checkout());
    put(op);
  }

  /** Whether this step settles that payment. */
  public boolean settles(PaymentId payment) {
    PaymentOp op = payments.get(payment);
    return op != null && op.state().settled();
  }

  /** A new payment of a new checkout. */
  public void put(PaymentOp op) {
    payments.put(op.paymentId(), op);
  }

  /** A debt of this checkout, new or changed. */
  public void put(CheckoutFile file, Debt debt) {
    checkouts.putIfAbsent(file.checkout().checkoutId(), file.checkout());
    debts.put(debt.rentalId(), debt);
  }

  /** The rentals whose debts are over with this step. */
  List<RentalId> debtsOver() {
    return debts.values().stream().filter(debt -> !debt.open()).map(Debt::rentalId).toList();
  }

  /** The file as it will be once this step is written. */
  public CheckoutFile latest(CheckoutFile read) {
    Map<PaymentId, PaymentOp> ops = new LinkedHashMap<>();
    read.payments().forEach(op -> ops.put(op.paymentId(), op));
    payments.values().stream()
        .filter(op -> op.checkoutId().equals(read.checkout().checkoutId()))
        .forEach(op -> ops.put(op.paymentId(), op));
    return new CheckoutFile(
        latest(read.checkout()),
        read.rentals().stream().map(r -> rentals.getOrDefault(r.rentalId(), r)).toList(),
        List.copyOf(ops.values()),
        read.customer(),
        read.tariff(),
        latestDebts(read));
  }

  private List<Debt> latestDebts(CheckoutFile read) {
    Map<RentalId, Debt> latest = new LinkedHashMap<>();
    read.debts().forEach(debt -> latest.put(debt.rentalId(), debt));
    debts.values().stream()
        .filter(debt -> debt.checkoutId().equals(read.checkout().checkoutId()))
        .forEach(debt -> latest.put(debt.rentalId(), debt));
    return List.copyOf(latest.values());
  }

  /** Books a posting; throws {@link rondo.server.ledger.UnbalancedLedgerException}. */
  public void book(CheckoutId checkout, Posting posting, Optional<PaymentId> payment) {
    var transaction =
        new LedgerTransaction(
            new LedgerId(pen.ids().next()),
            pen.now(),
            posting.kind(),
            checkout,
            posting.rental(),
            payment,
            cause());
    lines.addAll(posting.rowsOf(transaction));
    transactions.add(transaction);
  }

  /** A customer who was not known before. */
  public void add(Customer customer) {
    newCustomers.add(customer);
  }

  /** A known customer with newer particulars. */
  public void update(Customer customer) {
    knownCustomers.add(customer);
  }

  /** Orders a message about this checkout, if the customer gave an address. */
  public void mail(CheckoutFile file, MailKind kind, Optional<RentalId> rental) {
    mail(file, kind, rental, Optional.empty());
  }

  /** Orders a message about a refund of this checkout, if the customer gave an address. */
  public void mail(
      CheckoutFile file, MailKind kind, Optional<RentalId> rental, Optional<PaymentId> payment) {
    if (file.wantsMail()) {
      mails.add(
          new MailOrder(
              pen.ids().next(),
              kind,
              file.checkout().checkoutId(),
              rental,
              payment,
              file.customer().orElseThrow().customerId(),
              "WAITING",
              0,
              Optional.of(pen.now()),
              pen.now()));
    }
  }

  /** A return, booked for ever. */
  public void add(ReturnCredit credit) {
    credits.add(credit);
  }

  /** Whether this step books that return. */
  public boolean books(ReturnId returned) {
    return credits.stream().anyMatch(credit -> credit.returnId().equals(returned));
  }

  /** A return whose rental is known now. */
  public void reunite(ReturnCredit credit) {
    reunited.add(credit);
  }

  /** The clock of a rental of this checkout stands. */
  public void put(CheckoutFile file, ClockStop stop) {
    checkouts.putIfAbsent(file.checkout().checkoutId(), file.checkout());
    stops.add(stop);
  }

  /** A stop that waits for its rental. */
  public void add(ClockStop stop) {
    stops.add(stop);
  }

  /** A stop whose rental is known now. */
  public void bind(ClockStop stop) {
    bound.add(stop);
  }

  /** A task for a person. */
  public void add(OperatorTask task) {
    tasks.add(task);
  }

  /** These tasks are done; if somebody has closed one of them since, the step is lost. */
  public void close(List<OperatorTask> done) {
    done.forEach(task -> closedTasks.putIfAbsent(task.taskId(), task.closed(pen.now())));
  }

  /** A Fact that could not be applied. */
  public void add(ParkedFact fact) {
    parked.add(fact);
  }

  /**
   * A parked Fact is seen to in this step, outside its kiosk's order.
   *
   * @param fact as it was read
   */
  public void clear(ParkedFact fact) {
    facts.clear();
    cleared.add(fact.cleared(pen.now()));
  }

  /** What a kiosk says of a slot. */
  public void note(SlotNote note) {
    notes.add(note);
  }

  /** A kiosk says nothing of a slot any more. */
  public void unnote(SlotNote slot) {
    unnoted.add(slot);
  }

  /** When the step is decided. */
  public Instant now() {
    return pen.now();
  }

  /** The step, every version raised. */
  public Step build() {
    return new Step(
        List.copyOf(facts),
        List.copyOf(events),
        checkouts.values().stream().map(Checkout::next).toList(),
        rentals.values().stream().map(Rental::next).toList(),
        places.values().stream().map(DiscPlace::next).toList(),
        payments.values().stream().map(PaymentOp::next).toList(),
        List.copyOf(transactions),
        List.copyOf(lines),
        List.copyOf(newCustomers),
        List.copyOf(knownCustomers),
        List.copyOf(mails),
        List.copyOf(credits),
        List.copyOf(reunited),
        List.copyOf(tasks),
        List.copyOf(closedTasks.values()),
        List.copyOf(parked),
        List.copyOf(cleared),
        List.copyOf(notes),
        List.copyOf(unnoted),
        debts.values().stream().map(Debt::next).toList(),
        List.copyOf(stops),
        List.copyOf(bound));
  }
}
