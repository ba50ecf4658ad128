package rondo.simulation.operator;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import rondo.base.id.KioskId;
import rondo.base.id.OperatorId;
import rondo.base.money.Money;
import rondo.media.label.DiscCode;
import rondo.payment.simulator.PaymentEntry;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.refund.RefundReason;
import rondo.server.refund.RefundRequest;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.store.memory.StoredRows;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.people.People;
import rondo.simulation.people.People.Deed;
import rondo.simulation.server.ConsoleDesks;
import rondo.simulation.server.SimulatedServer;
import rondo.simulation.time.Schedule;

/**
 * Two operators who look at the open tasks every few hours or days, at the truth, and answer: now
 * and then twice, or both at the same moment; and who give money back (F25). For one thread alone.
 */
public final class Operators {
  private static final OperatorId ANN = new OperatorId(new UUID(0x7200L, 0x8000_0000_0000_0001L));
  private static final OperatorId BEN = new OperatorId(new UUID(0x7200L, 0x8000_0000_0000_0002L));
  private static final long HOUR = 3_600_000;

  private final SimulatedServer server;
  private final List<SimulatedKiosk> kiosks;
  private final Schedule time;
  private final RandomGenerator random;
  private final Consumer<Deed> tally;
  private final Answers answers;
  private final Insight insight;
  private final Orders orders;
  private final People people;
  private Optional<Staff> staff = Optional.empty();
  private List<DiscCode> withheld = List.of();
  private long restrictions = 1;
  private boolean working = true;

  /**
   * Operators who are not at work yet.
   *
   * @param bank what the payment side has decided
   * @param random their own chance
   * @param people make room for staff, and count what is done
   */
  public Operators(
      SimulatedServer server,
      List<SimulatedKiosk> kiosks,
      Supplier<List<PaymentEntry>> bank,
      Schedule time,
      RandomGenerator random,
      People people) {
    this.server = server;
    this.kiosks = List.copyOf(kiosks);
    this.time = time;
    this.random = random;
    this.tally = people::count;
    this.insight = new Insight(kiosks, bank);
    this.answers = new Answers(insight);
    this.orders = new Orders(time);
    this.people = people;
  }

  /** They have staff, who draw what they do from a chance of their own. */
  public void haveStaff(RandomGenerator chance) {
    staff = Optional.of(new Staff(kiosks, this::rows, orders, people, time, chance));
  }

  private boolean carry(DiscCode disc) {
    return staff.filter(it -> it.carry(disc)).isPresent();
  }

  /** They come to work, until they are sent home. */
  public void wakeUp() {
    time.after(HOUR + random.nextLong(24 * HOUR), "operators look", this::look);
  }

  private void look() {
    accept();
    restrict();
    open().stream().filter(_ -> random.nextBoolean()).forEach(this::answer);
    giveBack();
    staff.ifPresent(Staff::maybeGoSomewhere);
    if (working) {
      wakeUp();
    }
  }

  /** Tasks that nobody has closed, the oldest first. */
  public List<OperatorTask> open() {
    return rows().tasks().stream()
        .filter(task -> task.closedAt().isEmpty())
        .sorted(
            Comparator.comparing(OperatorTask::openedAt)
                .thenComparing(task -> task.taskId().toString()))
        .toList();
  }

  private StoredRows rows() {
    return server.store().rows();
  }

  private void answer(OperatorTask task) {
    if (!answers.isClear(task, time.instant())) {
      return;
    }
    if (isSomewhereInside(task)) {
      kiosk(task).filter(kiosk -> !orders.isWaitedFor(kiosk)).ifPresent(this::audit);
      return;
    }
    boolean atOnce = random.nextInt(4) == 0;
    tally.accept(Deed.ANSWERS);
    if (atOnce) {
      tally.accept(Deed.ANSWERS_AT_ONCE);
    }
    Consumer<ConsoleDesks> ben = desks -> answers.give(task, BEN, desks);
    server.atDesks("an answer", atOnce ? ben : _ -> {}, desks -> answers.give(task, ANN, desks));
    if (random.nextInt(4) == 0) {
      tally.accept(Deed.ANSWERS_TWICE);
      server.atDesks("a second answer", _ -> {}, ben);
    }
  }

  /** Money for somebody who complains, at times for the same thing twice. */
  private void giveBack() {
    List<Rental> taken = rows().rentals().stream().filter(Rental::wasTaken).toList();
    if (taken.isEmpty() || random.nextInt(3) > 0) {
      return;
    }
    Rental rental = taken.get(random.nextInt(taken.size()));
    server.atDesks("a refund", _ -> {}, desks -> giveBack(rental, desks));
  }

  private void giveBack(Rental rental, ConsoleDesks desks) {
    var offer = desks.refunds().offer(rental.rentalId());
    if (offer.isEmpty() || !offer.get().left().isPositive()) {
      return;
    }
    Money left = offer.get().left();
    long part = 1 + random.nextLong(left.minor());
    Money amount = random.nextBoolean() ? left : new Money(part, left.currency());
    RefundReason reason = RefundReason.values()[random.nextInt(RefundReason.values().length)];
    var request = new RefundRequest(ANN, amount, reason, "a complaint", offer.get().seen());
    tally.accept(Deed.REFUNDS);
    boolean twice = random.nextInt(3) == 0;
    time.after(
        1 + random.nextInt(60_000),
        "operator gives money back",
        () -> refund(rental, request, twice));
  }

  private void refund(Rental rental, RefundRequest request, boolean twice) {
    Consumer<ConsoleDesks> give = desks -> desks.refunds().refund(rental.rentalId(), request);
    boolean atOnce = twice && random.nextBoolean();
    server.atDesks("a refund", atOnce ? give : _ -> {}, give);
    if (twice) {
      tally.accept(Deed.REFUNDS_TWICE);
      server.atDesks("the same refund", _ -> {}, give);
    }
  }

  /**
   * The last round: an answer to each open task, and an audit wherever the books do not know what
   * is in a machine.
   *
   * @return whether there was anything to do
   */
  public boolean clear() {
    working = false;
    int accepted = accept();
    Set<KioskId> doubtful = doubtful();
    List<OperatorTask> open = open();
    if (open.stream().flatMap(task -> task.discCode().stream()).anyMatch(this::carry)) {
      staff.ifPresent(Staff::empty);
    }
    for (OperatorTask task : open) {
      if (!isSomewhereInside(task) && !answers.isOnItsWay(task, time.instant())) {
        tally.accept(Deed.ANSWERS);
        server.atDesks("an answer", _ -> {}, desks -> answers.give(task, ANN, desks));
      }
    }
    restrict();
    if (accepted == 0) {
      kiosks.stream().filter(kiosk -> doubtful.contains(kiosk.id())).forEach(this::audit);
    }
    return accepted > 0 || !doubtful.isEmpty() || !open.isEmpty();
  }

  /** What is sought in a machine, or in a bag, is found by a scan and not by words. */
  private boolean isSomewhereInside(OperatorTask task) {
    return Answers.isSought(task)
        && (task.discCode().flatMap(insight::inside).isPresent()
            || task.discCode().filter(this::carry).isPresent());
  }

  private Optional<SimulatedKiosk> kiosk(OperatorTask task) {
    return task.discCode()
        .flatMap(insight::inside)
        .flatMap(it -> kiosks.stream().filter(kiosk -> kiosk.id().equals(it.kiosk())).findFirst());
  }

  /** Accepts what orders have read; how much it was. */
  private int accept() {
    int accepted = kiosks.stream().mapToInt(kiosk -> orders.accept(kiosk, rows().events())).sum();
    for (int i = 0; i < accepted; i++) {
      tally.accept(Deed.CORRECTIONS);
    }
    return accepted;
  }

  /** Tells the kiosks which discs somebody has complained of, and which are free again. */
  private void restrict() {
    List<DiscCode> now =
        open().stream()
            .filter(task -> task.kind() == TaskKind.DISC_FAULTY)
            .flatMap(task -> task.discCode().stream())
            .distinct()
            .toList();
    if (!now.equals(withheld)) {
      withheld = now;
      restrictions++;
      var state = new State.Restrictions(withheld);
      kiosks.forEach(
          kiosk -> kiosk.offer(new Message.StateOffer(Topic.RESTRICTIONS, restrictions, state)));
    }
  }

  /**
   * Whether a kiosk still works on what was ordered, or at the end a bank has no final word yet.
   */
  public boolean areWaiting() {
    return !working && open().stream().anyMatch(it -> answers.isOnItsWay(it, time.instant()))
        || staff.filter(Staff::isOut).isPresent()
        || kiosks.stream().anyMatch(orders::isWaitedFor);
  }

  /** Whether a disc stands in this kiosk that can be rented, in truth and by the books. */
  public boolean knowOfStockIn(SimulatedKiosk kiosk) {
    return rows().places().stream()
        .filter(place -> place.kind() == PlaceKind.SLOT)
        .filter(place -> place.kioskId().equals(Optional.of(kiosk.id())))
        .map(DiscPlace::discCode)
        .filter(
            disc -> insight.inside(disc).filter(it -> it.kiosk().equals(kiosk.id())).isPresent())
        .anyMatch(disc -> rows().rentals().stream().noneMatch(rental -> keeps(rental, disc)));
  }

  /** A disc that was sold, or is promised, is nobody else's. */
  private static boolean keeps(Rental rental, DiscCode disc) {
    return rental.discCode().equals(disc) && (rental.live() || rental.state() == RentalState.SOLD);
  }

  private void audit(SimulatedKiosk kiosk) {
    tally.accept(Deed.AUDITS);
    orders.order(kiosk);
  }

  /** Kiosks with slots or discs that nobody can tell of, and those where a sought disc is. */
  private Set<KioskId> doubtful() {
    Set<KioskId> doubtful = new HashSet<>();
    kiosks.stream()
        .filter(kiosk -> kiosk.store().slots().values().stream().anyMatch(Operators::isUnclear))
        .map(SimulatedKiosk::id)
        .forEach(doubtful::add);
    for (DiscPlace place : rows().places()) {
      if (place.kind() == PlaceKind.UNRESOLVED || place.kind() == PlaceKind.MACHINE) {
        insight.inside(place.discCode()).map(Insight.Inside::kiosk).ifPresent(doubtful::add);
      }
    }
    open().stream()
        .filter(Answers::isSought)
        .flatMap(task -> task.discCode().flatMap(insight::inside).stream())
        .map(Insight.Inside::kiosk)
        .forEach(doubtful::add);
    return doubtful;
  }

  private static boolean isUnclear(SlotContent content) {
    return content instanceof SlotContent.Locked;
  }
}
