package rondo.server.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import rondo.base.id.AttemptId;
import rondo.base.id.KioskId;
import rondo.base.id.OperatorId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.envelope.Message.FactReport;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.rental.DoubtSteps.Finding;

/**
 * What is true of two kiosks, their customers and four discs, moved by one seed. Facts wait in each
 * kiosk's outbox until it is delivered; the server knows nothing but what it is told.
 */
final class World {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(60);

  /** Every so many customers one never brings the disc back. */
  private static final int KEEPS_EACH = 9;

  /** One disc with a customer, or one that was. */
  static final class Loan {
    final int cart;
    final DiscCode disc;
    final TestCard card;
    final Instant takenAt;
    Optional<Instant> backAt = Optional.empty();

    Loan(int cart, DiscCode disc, TestCard card, Instant takenAt) {
      this.cart = cart;
      this.disc = disc;
      this.card = card;
      this.takenAt = takenAt;
    }

    Instant saleAt() {
      return Oracle.due(takenAt, Oracle.MAXIMUM);
    }
  }

  private record Doubt(int cart, KioskId kiosk, Optional<Slot> inside, DiscCode disc) {}

  final Network net;
  final Map<Integer, Loan> loans = new LinkedHashMap<>();
  private final Map<DiscCode, Integer> out = new TreeMap<>(World::byCode);
  private final SplittableRandom chance;
  private final Map<KioskId, Queue<FactReport>> outboxes = new HashMap<>();
  private final Map<KioskId, Map<Slot, DiscCode>> slots = new HashMap<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private int carts;

  World(Network net, long seed) {
    this.net = net;
    this.chance = new SplittableRandom(seed);
    var moods = new SplittableRandom(seed * 31 + 7);
    Map<String, Integer> charges = new HashMap<>();
    net.weather = side -> new FickleBank(side, (rental, n) -> mood(moods, n), charges);
    net.server = net.serverOn(net.ground.store());
    outboxes.put(Network.HALL, new ArrayDeque<>());
    outboxes.put(Network.PORT, new ArrayDeque<>());
    slots.put(Network.HALL, new TreeMap<>());
    slots.put(Network.PORT, new TreeMap<>());
    slotsOf(Network.HALL).put(Network.FILM_SLOT, Network.FILM);
    slotsOf(Network.HALL).put(new Slot(1, 2), Network.COPY);
    slotsOf(Network.PORT).put(Network.FILM_SLOT, Network.ABROAD);
  }

  /** Of four charges of a rental one at the most is refused for good by chance. */
  private static FickleBank.Answer mood(SplittableRandom chance, int charge) {
    return switch (charge > 2 ? 0 : chance.nextInt(5)) {
      case 1 -> FickleBank.Answer.REFUSED;
      case 2 -> FickleBank.Answer.TAKEN_AND_DENIED;
      default -> FickleBank.Answer.HONEST;
    };
  }

  private static int byCode(DiscCode one, DiscCode other) {
    return one.toString().compareTo(other.toString());
  }

  /** How many carts were sent. */
  int carts() {
    return carts;
  }

  /** One thing happens. */
  void step() {
    switch (chance.nextInt(10)) {
      case 0, 1 -> rent(kiosk());
      case 2, 3 -> bringBack();
      case 4, 5 -> deliverSome();
      case 6 -> net.server.payments().runDue();
      case 7 -> net.server.sales().run(net.clock.instant());
      case 8 -> {
        pause();
        net.server.debts().run(net.clock.instant());
      }
      default -> restartOrLook();
    }
  }

  /** Everything is heard, looked at and paid. */
  void settle() {
    List.copyOf(outboxes.keySet()).forEach(kiosk -> deliver(kiosk, Integer.MAX_VALUE));
    while (!doubts.isEmpty()) {
      look(doubts.removeFirst());
    }
    List.copyOf(outboxes.keySet()).forEach(kiosk -> deliver(kiosk, Integer.MAX_VALUE));
    net.server.sales().run(net.clock.instant());
    net.collectAll();
    net.server.sales().run(net.clock.instant());
    net.collectAll();
  }

  private Map<Slot, DiscCode> slotsOf(KioskId kiosk) {
    return Objects.requireNonNull(slots.get(kiosk));
  }

  private Queue<FactReport> outboxOf(KioskId kiosk) {
    return Objects.requireNonNull(outboxes.get(kiosk));
  }

  private Loan loanOf(DiscCode disc) {
    return Objects.requireNonNull(loans.get(out.get(disc)));
  }

  private KioskId kiosk() {
    return chance.nextBoolean() ? Network.HALL : Network.PORT;
  }

  private void pause() {
    net.clock.advance(Duration.ofMinutes(chance.nextLong(LONGEST_PAUSE.toMinutes())));
  }

  private void rent(KioskId kiosk) {
    List<Map.Entry<Slot, DiscCode>> here = List.copyOf(slotsOf(kiosk).entrySet());
    if (here.isEmpty()) {
      return;
    }
    var chosen = here.get(chance.nextInt(here.size()));
    TestCard card = TestCard.values()[chance.nextInt(TestCard.values().length)];
    int cart = ++carts;
    var answer = net.ask(kiosk, ask(cart, chosen.getValue(), card));
    net.clock.advance(Duration.ofSeconds(20));
    if (!(answer instanceof Answer.Authorised) || chance.nextInt(8) == 0) {
      if (!(answer instanceof Answer.Refused)) {
        tell(kiosk, net.abandoned(cart));
      }
      return;
    }
    dispense(kiosk, cart, chosen.getKey(), chosen.getValue(), card);
  }

  private void dispense(KioskId kiosk, int cart, Slot slot, DiscCode disc, TestCard card) {
    switch (chance.nextInt(6)) {
      case 0 -> {
        tell(kiosk, net.stayed(cart, 1, disc));
        tell(kiosk, net.finished(cart));
      }
      case 1 -> {
        boolean left = chance.nextBoolean();
        tell(kiosk, net.doubtful(cart, 1, disc));
        tell(kiosk, net.finished(cart));
        slotsOf(kiosk).remove(slot);
        doubts.add(new Doubt(cart, kiosk, left ? Optional.empty() : Optional.of(slot), disc));
        if (left) {
          lend(cart, disc, card);
        }
      }
      default -> {
        tell(kiosk, taken(cart, disc, slot));
        tell(kiosk, net.finished(cart, 1));
        slotsOf(kiosk).remove(slot);
        lend(cart, disc, card);
      }
    }
  }

  private void lend(int cart, DiscCode disc, TestCard card) {
    loans.put(cart, new Loan(cart, disc, card, net.clock.instant()));
    out.put(disc, cart);
  }

  private Fact taken(int cart, DiscCode disc, Slot slot) {
    return new Fact.DiscTaken(
        net.clock.instant(),
        Network.checkout(cart),
        Network.rental(cart, 1),
        new AttemptId(Network.id(9000)),
        disc,
        slot);
  }

  private static Ask ask(int cart, DiscCode disc, TestCard card) {
    return new Ask.Authorise(
        Network.checkout(cart),
        Network.START,
        List.of(new Ask.CartLine(Network.rental(cart, 1), disc)),
        "standard",
        1,
        card.name(),
        Optional.of("anna@example.org"));
  }

  /** A customer brings a disc back while it is still ours. */
  private void bringBack() {
    if (out.isEmpty()) {
      return;
    }
    var discs = List.copyOf(out.keySet());
    DiscCode disc = discs.get(chance.nextInt(discs.size()));
    Loan loan = loanOf(disc);
    if (loan.cart % KEEPS_EACH == 0 || net.clock.instant().isAfter(loan.saleAt())) {
      return;
    }
    KioskId kiosk = kiosk();
    Slot free = new Slot(3, 1);
    while (slotsOf(kiosk).containsKey(free)) {
      free = new Slot(3, free.position() + 1);
    }
    slotsOf(kiosk).put(free, disc);
    out.remove(disc);
    loan.backAt = Optional.of(net.clock.instant());
    var fact =
        new Fact.DiscReturned(
            net.clock.instant(), Network.returned(loan.cart), Network.GROUP, disc, free);
    tell(kiosk, fact);
  }

  private void tell(KioskId kiosk, Fact fact) {
    outboxOf(kiosk).add(net.next(kiosk, fact));
    net.clock.advance(Duration.ofSeconds(1));
  }

  /** The port's link is away most of the time. */
  private void deliverSome() {
    deliver(chance.nextInt(12) == 0 ? Network.PORT : Network.HALL, 1 + chance.nextInt(8));
  }

  private void deliver(KioskId kiosk, int atMost) {
    Queue<FactReport> outbox = outboxOf(kiosk);
    for (int i = 0; i < atMost && !outbox.isEmpty(); i++) {
      net.server.facts().apply(kiosk, 1, outbox.element());
      if (chance.nextInt(5) == 0) {
        net.server.facts().apply(kiosk, 1, outbox.element());
      }
      outbox.remove();
    }
  }

  private void restartOrLook() {
    net.server = net.serverOn(net.ground.store());
    if (!doubts.isEmpty() && chance.nextBoolean()) {
      Doubt doubt = doubts.removeFirst();
      deliver(doubt.kiosk(), Integer.MAX_VALUE);
      look(doubt);
    }
  }

  /** A person opens the machine: the disc is inside and read again, or it is not there. */
  private void look(Doubt doubt) {
    Finding finding = doubt.inside().isPresent() ? Finding.STAYED : Finding.OUT;
    net.server
        .doubts()
        .resolve(new OperatorId(Network.id(77)), Network.rental(doubt.cart(), 1), finding);
    doubt
        .inside()
        .ifPresent(slot -> {
          slotsOf(doubt.kiosk()).put(slot, doubt.disc());
          tell(
              doubt.kiosk(),
              new Fact.SlotChanged(
                  net.clock.instant(), slot, new SlotContent.Holds(doubt.disc()), "found"));
        });
  }

  /** The truth about a disc, in the words of {@link Ground#place}; a sold one is SOLD. */
  String truth(DiscCode disc) {
    for (var kiosk : slots.values()) {
      for (var slot : kiosk.entrySet()) {
        if (slot.getValue().equals(disc)) {
          return "SLOT " + slot.getKey();
        }
      }
    }
    Loan loan = loanOf(disc);
    return net.clock.instant().isAfter(loan.saleAt()) ? "SOLD" : "CUSTOMER";
  }

  /** Reckons what is due without a line of the tariff's code. */
  static final class Oracle {
    static final int MAXIMUM = 15;

    private Oracle() {}

    static Instant due(Instant taken, int night) {
      return taken
          .atZone(Network.ZONE)
          .toLocalDate()
          .plusDays(night)
          .atTime(LocalTime.of(21, 0))
          .atZone(Network.ZONE)
          .toInstant();
    }

    /** What the bank should have taken in the end for one disc of 1.80 a night. */
    static long owed(Loan loan, Instant now) {
      long first = 195;
      if (loan.card == TestCard.CHARGE_DECLINED) {
        return first;
      }
      Instant end = loan.backAt.orElse(now);
      boolean over = loan.backAt.isPresent() || now.isAfter(loan.saleAt());
      int nights = 1;
      while (nights < MAXIMUM && end.isAfter(due(loan.takenAt, nights))) {
        nights++;
      }
      long net = 180L * (nights - 1);
      return over ? first + net + Math.round(net * 0.0825) : first;
    }
  }
}
