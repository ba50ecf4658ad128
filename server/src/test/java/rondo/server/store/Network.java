package rondo.server.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rondo.base.id.AskId;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.id.TitleId;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.base.time.SettableClock;
import rondo.base.time.SettableTicker;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.payment.side.PaymentSide;
import rondo.payment.simulator.PaymentEntry;
import rondo.payment.simulator.PaymentSimulator;
import rondo.payment.simulator.PaymentSimulatorConfig;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.envelope.Message.FactReport;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.ServerFeatures;
import rondo.server.catalogue.KioskFile;
import rondo.server.catalogue.KnownDisc;
import rondo.server.check.Books.Effect;
import rondo.server.checkout.CheckoutFile;
import rondo.server.debt.Debt;
import rondo.server.ledger.LedgerLine;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TaxRule;

/** Two kiosks, four discs, one tariff and a payment side; what kiosks say is said by methods. */
public final class Network implements AutoCloseable {
  public static final Instant START = Instant.parse("2030-03-01T17:00:00Z");
  public static final KioskId HALL = new KioskId(id(1));
  public static final KioskId PORT = new KioskId(id(2));

  /** Of the same group, where the sun sets three hours later. */
  public static final KioskId WEST = new KioskId(id(3));

  public static final GroupCode GROUP = GroupCode.of(1);
  public static final DiscCode FILM = DiscCode.of(1);
  public static final DiscCode COPY = DiscCode.of(2);
  public static final DiscCode GAME = DiscCode.of(3);
  public static final DiscCode ABROAD = DiscCode.of(4);
  public static final Slot FILM_SLOT = new Slot(1, 1);
  public static final Slot FREE_SLOT = new Slot(3, 30);
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  public final SettableClock clock = new SettableClock(START.toString());
  public final SettableTicker ticker = new SettableTicker();
  public final IdSource ids = new IdSource(clock, new Random(7));
  public final Ground ground;
  public final PaymentSimulator bank;
  public ServerFeatures server;

  /** What stands between our servers and the bank; nothing, unless a test says so. */
  public UnaryOperator<PaymentSide> weather = side -> side;

  private final Map<KioskId, Long> sequences = new ConcurrentHashMap<>();

  public Network(Ground ground, Path folder) {
    this.ground = ground;
    this.bank =
        PaymentSimulator.start(
            new PaymentSimulatorConfig(
                folder.resolve("bank-" + ids.next()),
                0,
                Currency.getInstance("USD"),
                Duration.ofMillis(1)),
            clock,
            new SecureRandom());
    ground.add(tariff());
    ground.add(new KioskFile(HALL, ZONE, Set.of(GROUP), "standard", 1));
    ground.add(new KioskFile(PORT, ZONE, Set.of(GROUP), "standard", 1));
    ground.add(new KioskFile(WEST, ZoneId.of("America/Los_Angeles"), Set.of(GROUP), "standard", 1));
    ground.add(disc(FILM, 1, Format.DVD), HALL, FILM_SLOT);
    ground.add(disc(COPY, 1, Format.DVD), HALL, new Slot(1, 2));
    ground.add(disc(GAME, 2, Format.GAME), HALL, new Slot(1, 3));
    ground.add(disc(ABROAD, 1, Format.DVD), PORT, FILM_SLOT);
    server = serverOn(ground.store());
  }

  public ServerFeatures serverOn(RentalStore store) {
    return serverOn(store, weather.apply(bank.direct()));
  }

  public ServerFeatures serverOn(RentalStore store, PaymentSide side) {
    return serverOn(store, side, Runnable::run);
  }

  /** Calls to the bank run where {@code calls} says. */
  public ServerFeatures serverOn(RentalStore store, PaymentSide side, Executor calls) {
    return ServerFeatures.on(
        store,
        side,
        clock,
        ticker,
        ids,
        card ->
            Stream.of(TestCard.values())
                .filter(known -> known.name().equals(card))
                .findFirst()
                .map(TestCard::card),
        Optional::of,
        calls);
  }

  private static KnownDisc disc(DiscCode code, int title, Format format) {
    return new KnownDisc(code, GROUP, new TitleId(id(100 + title)), "Title " + title, format);
  }

  public static Tariff tariff() {
    return new Tariff(
        "standard",
        1,
        Currency.getInstance("USD"),
        PriceBasis.NET,
        new TaxRule("Sales tax", "Albany, NY", new BasisPoints(825)),
        LocalTime.of(21, 0),
        15,
        List.of(
            new FormatPrice(Format.DVD, Money.of(180, "USD"), Money.of(180, "USD")),
            new FormatPrice(Format.GAME, Money.of(350, "USD"), Money.of(350, "USD"))));
  }

  public static UUID id(long number) {
    return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
  }

  /**
   * A cart at the hall's kiosk; the n-th disc becomes the rental {@code id(1000 + cart * 10 + n)}.
   */
  public Answer swipe(int cart, TestCard card, DiscCode... discs) {
    return ask(HALL, authorise(cart, card.name(), discs));
  }

  public Ask.Authorise authorise(int cart, String card, DiscCode... discs) {
    List<Ask.CartLine> lines = new ArrayList<>();
    for (DiscCode disc : discs) {
      lines.add(new Ask.CartLine(rental(cart, lines.size() + 1), disc));
    }
    return new Ask.Authorise(
        checkout(cart),
        clock.instant(),
        lines,
        "standard",
        1,
        card,
        Optional.of("anna@example.org"));
  }

  public Answer ask(KioskId kiosk, Ask ask) {
    return server.asks().answer(kiosk, new AskId(ids.next()), Duration.ofSeconds(5), ask);
  }

  public static CheckoutId checkout(int cart) {
    return new CheckoutId(id(500 + cart));
  }

  public static RentalId rental(int cart, int line) {
    return new RentalId(id(1000 + cart * 10L + line));
  }

  public static ReturnId returned(int number) {
    return new ReturnId(id(3000 + number));
  }

  public void tell(KioskId kiosk, Fact fact) {
    server.facts().apply(kiosk, 1, next(kiosk, fact));
  }

  /** The next Fact of this kiosk's order; it is now at the earliest when it happened. */
  public FactReport next(KioskId kiosk, Fact fact) {
    if (fact.at().isAfter(clock.instant())) {
      clock.set(fact.at());
    }
    return numbered(kiosk, fact);
  }

  /** A kiosk tells of it now, whatever its own clock says. */
  public void tellByItsClock(KioskId kiosk, Fact fact) {
    server.facts().apply(kiosk, 1, numbered(kiosk, fact));
  }

  private FactReport numbered(KioskId kiosk, Fact fact) {
    long sequence = sequences.merge(kiosk, 1L, Long::sum);
    return new FactReport(sequence, "hash-" + sequence, fact);
  }

  public Fact taken(int cart, int line, DiscCode disc) {
    return taken(cart, line, disc, clock.instant());
  }

  /** Taken by the kiosk's clock. */
  public Fact taken(int cart, int line, DiscCode disc, Instant at) {
    return new Fact.DiscTaken(at, checkout(cart), rental(cart, line), attempt(), disc, FILM_SLOT);
  }

  public Fact stayed(int cart, int line, DiscCode disc) {
    return new Fact.DiscNotDispensed(
        clock.instant(), checkout(cart), rental(cart, line), Optional.of(attempt()), disc, "jam");
  }

  public Fact doubtful(int cart, int line, DiscCode disc) {
    return new Fact.DispenseUnresolved(
        clock.instant(),
        checkout(cart),
        rental(cart, line),
        attempt(),
        disc,
        "slot, arm and mouth disagree");
  }

  public Fact finished(int cart, int... lines) {
    return new Fact.CheckoutFinished(
        clock.instant(),
        checkout(cart),
        Arrays.stream(lines).mapToObj(line -> rental(cart, line)).toList());
  }

  public Fact abandoned(int cart) {
    return new Fact.CheckoutAbandoned(clock.instant(), checkout(cart), "no-answer");
  }

  public Fact back(int number, DiscCode disc, Instant at) {
    return new Fact.DiscReturned(at, returned(number), GROUP, disc, FREE_SLOT);
  }

  /** A kiosk sees a disc in its free slot. */
  public Fact seen(DiscCode disc, Instant at, String cause) {
    return new Fact.SlotChanged(at, FREE_SLOT, new SlotContent.Holds(disc), cause);
  }

  private static AttemptId attempt() {
    return new AttemptId(id(9000));
  }

  /** Cart 1: one film, taken and finished at the hall, now. */
  public void rentFilm() {
    swipe(1, TestCard.APPROVED, FILM);
    tell(HALL, taken(1, 1, FILM));
    tell(HALL, finished(1, 1));
    payAll();
  }

  /** Makes every payment, however long the waits; the clock moves. */
  public void payAll() {
    for (int i = 0; i < 40; i++) {
      if (server.payments().runDue() == 0) {
        Optional<Instant> next = ground.store().nextPaymentDue();
        if (next.isEmpty()) {
          return;
        }
        if (next.get().isAfter(clock.instant())) {
          clock.set(next.get());
        }
      }
    }
    throw new AssertionError("payments never end");
  }

  /** Tries every debt as often as the rule says, however long that takes; the clock moves. */
  public void collectAll() {
    payAll();
    for (int i = 0; i < 400; i++) {
      Optional<Instant> next = ground.store().nextDebtDue();
      if (next.isEmpty()) {
        return;
      }
      if (next.get().isAfter(clock.instant())) {
        clock.set(next.get());
      }
      server.debts().run(clock.instant());
      payAll();
    }
    throw new AssertionError("debts are tried without end");
  }

  /** Local time of the kiosks on a day of March 2030. */
  public static Instant march(int day, int hour, int minute) {
    return LocalDateTime.of(2030, 3, day, hour, minute).atZone(ZONE).toInstant();
  }

  public CheckoutFile file(int cart) {
    return ground.store().checkout(checkout(cart)).orElseThrow();
  }

  /** The debt of a cart's first disc. */
  public Debt debt(int cart) {
    return file(cart).debt(rental(cart, 1)).orElseThrow();
  }

  public Rental rentalOf(int cart, int line) {
    return file(cart).rental(rental(cart, line)).orElseThrow();
  }

  /** Kind, state and amount of each payment of a cart. */
  public List<String> payments(int cart) {
    return file(cart).payments().stream().map(Network::words).sorted().toList();
  }

  private static String words(PaymentOp op) {
    return op.kind() + " " + op.state() + " " + op.amountMinor();
  }

  /** Kind and amount of everything that took effect at the bank. */
  public List<String> atTheBank() {
    return bank.entries().stream()
        .filter(PaymentEntry::approved)
        .map(entry -> entry.kind() + " " + entry.amount().minor())
        .toList();
  }

  /** What the checkers say of our books and the bank's. */
  public List<String> violations() {
    return ground.violations(
        bank.entries().stream()
            .filter(PaymentEntry::approved)
            .map(entry -> new Effect(entry.key(), entry.kind(), entry.amount()))
            .toList());
  }

  /** The balance of an account over all lines of a cart. */
  public long balance(int cart, String account) {
    return ground.lines(checkout(cart)).stream()
        .filter(line -> line.account().equals(account))
        .mapToLong(LedgerLine::amountMinor)
        .sum();
  }

  @Override
  public void close() {
    bank.close();
  }
}
