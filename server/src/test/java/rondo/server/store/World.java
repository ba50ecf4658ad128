package rondo.server.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  /** Most discs that one customer of this small world wants. */
  private static final int MOST = 3;

  /** One disc with a customer, or one that was. */
  static final class Loan {
    final int cart;
    final int line;
    final DiscCode disc;
    final TestCard card;
    final Instant takenAt;
    Optional<Instant> backAt = Optional.empty();

    Loan(int cart, int line, DiscCode disc, TestCard card, Instant takenAt) {
      this.cart = cart;
      this.line = line;
      this.disc = disc;
      this.card = card;
      this.takenAt = takenAt;
    }

    /** Names this loan among all. */
    int number() {
      return number(cart, line);
    }

    static int number(int cart, int line) {
      return cart * 10 + line;
    }

    Instant saleAt() {
      return Oracle.due(takenAt, Oracle.MAXIMUM);
    }
  }

  private record Doubt(int cart, int line, KioskId kiosk, Optional<Slot> inside, DiscCode disc) {}

  final Network net;

  /** By their numbers. */
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
    slotsOf(Network.HALL).put(new Slot(1, 3), Network.GAME);
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

  /** The carts of which a disc went out. */
  Set<Integer> cartsOut() {
    return loans.values().stream()
        .map(loan -> loan.cart)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the bank should have taken for a cart: the sum over its discs. */
  long owed(int cart) {
    return loans.values().stream()
        .filter(loan -> loan.cart == cart)
        .mapToLong(loan -> Oracle.owed(loan, net.clock.instant()))
        .sum();
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
    List<Map.Entry<Slot, DiscCode>> chosen = choose(here);
    TestCard card = TestCard.values()[chance.nextInt(TestCard.values().length)];
    int cart = ++carts;
    var answer = net.ask(kiosk, ask(cart, chosen, card));
    net.clock.advance(Duration.ofSeconds(20));
    if (!(answer instanceof Answer.Authorised) || chance.nextInt(8) == 0) {
      if (!(answer instanceof Answer.Refused)) {
        tell(kiosk, net.abandoned(cart));
      }
      return;
    }
    dispense(kiosk, cart, chosen, card);
  }

  /** One disc mostly, now and then more of what stands here. */
  private List<Map.Entry<Slot, DiscCode>> choose(List<Map.Entry<Slot, DiscCode>> here) {
    int discs = Math.min(here.size(), 1 + chance.nextInt(MOST));
    int first = chance.nextInt(here.size());
    List<Map.Entry<Slot, DiscCode>> chosen = new ArrayList<>();
    for (int i = 0; i < discs; i++) {
      chosen.add(here.get((first + i) % here.size()));
    }
    return chosen;
  }

  /** One disc after another; now and then the customer goes before the last one. */
  private void dispense(
      KioskId kiosk, int cart, List<Map.Entry<Slot, DiscCode>> chosen, TestCard card) {
    List<Integer> taken = new ArrayList<>();
    for (int line = 1; line <= chosen.size(); line++) {
      var disc = chosen.get(line - 1);
      if (line > 1 && chance.nextInt(6) == 0) {
        break;
      }
      if (give(kiosk, cart, line, disc.getKey(), disc.getValue(), card)) {
        taken.add(line);
      }
    }
    tell(kiosk, net.finished(cart, taken.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Whether the kiosk says that it was taken. */
  private boolean give(KioskId kiosk, int cart, int line, Slot slot, DiscCode disc, TestCard card) {
    return switch (chance.nextInt(6)) {
      case 0 -> {
        tell(kiosk, net.stayed(cart, line, disc));
        yield false;
      }
      case 1 -> {
        doubt(kiosk, cart, line, slot, disc, card);
        yield false;
      }
      default -> {
        tell(kiosk, taken(cart, line, disc, slot));
        slotsOf(kiosk).remove(slot);
        lend(cart, line, disc, card);
        yield true;
      }
    };
  }

  private void doubt(KioskId kiosk, int cart, int line, Slot slot, DiscCode disc, TestCard card) {
    boolean left = chance.nextBoolean();
    tell(kiosk, net.doubtful(cart, line, disc));
    slotsOf(kiosk).remove(slot);
    doubts.add(new Doubt(cart, line, kiosk, left ? Optional.empty() : Optional.of(slot), disc));
    if (left) {
      lend(cart, line, disc, card);
    }
  }

  private void lend(int cart, int line, DiscCode disc, TestCard card) {
    var loan = new Loan(cart, line, disc, card, net.clock.instant());
    loans.put(loan.number(), loan);
    out.put(disc, loan.number());
  }

  private Fact taken(int cart, int line, DiscCode disc, Slot slot) {
    return new Fact.DiscTaken(
        net.clock.instant(),
        Network.checkout(cart),
        Network.rental(cart, line),
        new AttemptId(Network.id(9000)),
        disc,
        slot);
  }

  private static Ask ask(int cart, List<Map.Entry<Slot, DiscCode>> discs, TestCard card) {
    List<Ask.CartLine> lines = new ArrayList<>();
    for (var disc : discs) {
      lines.add(new Ask.CartLine(Network.rental(cart, lines.size() + 1), disc.getValue()));
    }
    return new Ask.Authorise(
        Network.checkout(cart),
        Network.START,
        lines,
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
    while (slotsOf(kiosk).containsKey(free) || isInDoubt(kiosk, free)) {
      free = new Slot(3, free.position() + 1);
    }
    slotsOf(kiosk).put(free, disc);
    out.remove(disc);
    loan.backAt = Optional.of(net.clock.instant());
    var fact =
        new Fact.DiscReturned(
            net.clock.instant(), Network.returned(loan.number()), Network.GROUP, disc, free);
    tell(kiosk, fact);
  }

  /** A slot whose disc may still be inside takes no other. */
  private boolean isInDoubt(KioskId kiosk, Slot slot) {
    return doubts.stream()
        .anyMatch(doubt -> doubt.kiosk().equals(kiosk) && doubt.inside().equals(Optional.of(slot)));
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
        .resolve(
            new OperatorId(Network.id(77)), Network.rental(doubt.cart(), doubt.line()), finding);
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
}
