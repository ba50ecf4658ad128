package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.diagram.Arrow;
import rondo.base.diagram.MarkedPage;
import rondo.base.diagram.StateDiagram;
import rondo.base.diagram.Walk;
import rondo.base.id.OperatorId;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;
import rondo.payment.side.UnknownReason;
import rondo.payment.simulator.TestCard;
import rondo.server.checkout.CheckoutState;
import rondo.server.debt.DebtState;
import rondo.server.payment.PaymentState;
import rondo.server.payment.Verdict;
import rondo.server.rental.RentalLife;
import rondo.server.rental.RentalState;

/**
 * The server's diagrams have each arrow that is gone, and no other: rentals and checkouts by every
 * event in every state, payments and debts by what the steps of many small lives have written. The
 * pages are written anew with {@code -Drondo.page.write=true}.
 */
class ServerDiagramsTest {
  private static final Path ARCHITECTURE = Path.of("../ARCHITECTURE.md");
  private static final OperatorId WHO = new OperatorId(Network.id(77));
  private static final int LIVES = 6;
  private static final int STEPS = 200;

  private static final StateDiagram RENTAL =
      new StateDiagram(
          "Server: a rental (`RentalLife`)",
          """
          One disc with one customer. `Unresolved` waits for whoever reads the disc or answers the \
          operator's task. `Lost` is what books from elsewhere may hold; nothing here leads to it.\
          """,
          List.of("Authorising"),
          List.of("Authorising", "Open", "Unresolved", "Sold", "Lost", "Returned", "NotDispensed"));

  private static final StateDiagram CHECKOUT =
      new StateDiagram(
          "Server: a checkout (`CheckoutState`)",
          "One visit's cart with its one authorisation.",
          List.of("AUTHORISING"),
          names(CheckoutState.values()));

  private static final StateDiagram PAYMENT =
      new StateDiagram(
          "Server: a call to the payment side (`PaymentState`)",
          """
          `UNKNOWN` is asked about under the same key, and past the key's window never sent again: then a \
          person's verdict ends it.\
          """,
          List.of("PENDING"),
          names(PaymentState.values()));

  private static final StateDiagram DEBT =
      new StateDiagram(
          "Server: a debt (`DebtState`)",
          "What was refused, tried again by rule.",
          List.of("OPEN"),
          names(DebtState.values()));

  @TempDir Path folder;

  @Test
  void a_rental_is_drawn_as_it_is_walked() {
    Walk walk = Walk.over(new RentalTerrain());
    SortedSet<String> leaves =
        Arrays.stream(RentalLife.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(leaves.stream().map(it -> it.toLowerCase(Locale.ROOT)))
        .as("each row's state is one of them")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RentalState.values())
                .map(it -> it.name().replace("_", "").toLowerCase(Locale.ROOT))
                .toList());
    check(RENTAL, walk.reached(), leaves, walk.arrows(), "rental");
  }

  @Test
  void a_checkout_is_drawn_as_it_is_walked() {
    Walk walk = Walk.over(new CheckoutTerrain());
    check(CHECKOUT, walk.reached(), sorted(CheckoutState.values()), walk.arrows(), "checkout");
  }

  @Test
  void payments_and_debts_are_drawn_as_they_went() {
    SortedSet<Arrow> payments = new TreeSet<>();
    SortedSet<Arrow> debts = new TreeSet<>();
    SortedSet<String> states = new TreeSet<>();
    SortedSet<String> debtStates = new TreeSet<>();
    int number = 0;
    for (Consumer<Network> life : lives()) {
      var watch = watch(life, folder.resolve("life-" + number++));
      payments.addAll(watch.payments);
      debts.addAll(watch.debts);
      states.addAll(watch.paymentStates);
      debtStates.addAll(watch.debtStates);
    }
    check(PAYMENT, states, sorted(PaymentState.values()), payments, "payment");
    check(DEBT, debtStates, sorted(DebtState.values()), debts, "debt");
  }

  private List<Consumer<Network>> lives() {
    Stream<Consumer<Network>> seeded =
        Stream.iterate(1, seed -> seed + 1).limit(LIVES).map(ServerDiagramsTest::seeded);
    Stream<Consumer<Network>> told =
        Stream.of(
            net -> pastTheWindow(net, true),
            net -> pastTheWindow(net, false),
            ServerDiagramsTest::refusedAtLast,
            ServerDiagramsTest::givenUp,
            ServerDiagramsTest::soldForNothing,
            ServerDiagramsTest::refusedAfterItWasGivenUp,
            net -> authorisation(net, TestCard.SILENT),
            net -> authorisation(net, TestCard.LOST),
            net -> authorisation(net, TestCard.DECLINED));
    return Stream.concat(seeded, told).toList();
  }

  private static WatchedStore watch(Consumer<Network> life, Path folder) {
    var watch = new WatchedStore();
    try (var net = new Network(new MemoryGround(watch::before), folder)) {
      life.accept(net);
    }
    return watch;
  }

  private static Consumer<Network> seeded(int seed) {
    return net -> {
      var world = new World(net, seed);
      for (int i = 0; i < STEPS; i++) {
        world.step();
      }
      world.settle();
    };
  }

  /** A capture without an answer, until only a person can tell. */
  private static void pastTheWindow(Network net, boolean paid) {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.server = net.serverOn(net.ground.store(), silent());
    net.server.payments().runDue();
    net.clock.advance(Duration.ofHours(25));
    net.server.payments().runDue();
    var capture = net.file(1).payment(PaymentKind.CAPTURE, Optional.empty());
    assertThat(
            net.server
                .verdicts()
                .settle(
                    WHO,
                    Network.checkout(1),
                    capture.orElseThrow().paymentId(),
                    new Verdict(paid, "line 7", "the bank's file")))
        .isTrue();
  }

  /** A capture without an answer, which was never made and is refused when it is. */
  private static void refusedAtLast(Network net) {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.server = net.serverOn(net.ground.store(), silent());
    net.server.payments().runDue();
    net.clock.advance(Duration.ofMinutes(1));
    var refused = new PaymentOutcome.Declined(DeclineReason.INSUFFICIENT_FUNDS);
    net.server = net.serverOn(net.ground.store(), saying(new PaymentStatus.NotFound(), refused));
    net.server.payments().runDue();
  }

  private static PaymentSide silent() {
    return saying(
        new PaymentStatus.Unknown(UnknownReason.UNREACHABLE),
        new PaymentOutcome.Unknown(UnknownReason.UNREACHABLE));
  }

  private static PaymentSide saying(PaymentStatus status, PaymentOutcome outcome) {
    return (PaymentSide)
        Proxy.newProxyInstance(
            PaymentSide.class.getClassLoader(),
            new Class<?>[] {PaymentSide.class},
            (proxy, method, arguments) -> method.getName().equals("status") ? status : outcome);
  }

  /** A first night that is given up, and further nights that the card refuses too. */
  private static void refusedAfterItWasGivenUp(Network net) {
    refusedAtLast(net);
    assertThat(net.server.debts().writeOff(WHO, Network.rental(1, 1), "a gift")).isTrue();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.server.payments().runDue();
    assertThat(net.debt(1).open()).isTrue();
  }

  /** A sale that the card refused, and a return that is told after it. */
  private static void soldForNothing(Network net) {
    net.swipe(1, TestCard.CHARGE_DECLINED, FILM);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.payAll();
    net.clock.set(march(17, 10, 0));
    net.server.sales().run(net.clock.instant());
    net.payAll();
    net.tell(HALL, net.back(1, FILM, march(2, 12, 0)));
    net.payAll();
  }

  private static void givenUp(Network net) {
    net.swipe(1, TestCard.CHARGE_DECLINED, FILM);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();
    assertThat(net.server.debts().writeOff(WHO, Network.rental(1, 1), "moved away")).isTrue();
  }

  private static void authorisation(Network net, TestCard card) {
    net.swipe(1, card, FILM);
    net.tell(HALL, net.abandoned(1));
    net.payAll();
  }

  private static void check(
      StateDiagram diagram,
      SortedSet<String> reached,
      SortedSet<String> leaves,
      Collection<Arrow> arrows,
      String part) {
    assertThat(reached).as("states that were reached").isEqualTo(leaves);
    assertThat(diagram.states())
        .as("states that are drawn")
        .containsExactlyInAnyOrderElementsOf(leaves);
    String right = diagram.markdown(arrows);
    assertThat(new MarkedPage(ARCHITECTURE, part).holding(right)).isEqualTo(right);
  }

  private static List<String> names(Enum<?>[] states) {
    return Arrays.stream(states).map(Enum::name).toList();
  }

  private static SortedSet<String> sorted(Enum<?>[] states) {
    return new TreeSet<>(names(states));
  }
}
