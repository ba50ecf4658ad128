package rondo.server.checkout;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rondo.base.id.AskId;
import rondo.base.id.EventId;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.base.refusal.Refusal;
import rondo.media.label.DiscCode;
import rondo.payment.side.PaymentKind;
import rondo.protocol.ask.Ask;
import rondo.server.catalogue.KioskFile;
import rondo.server.event.Event;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.PlaceKind;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentOrders;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.tariff.charge.Charges;
import rondo.tariff.rule.Tariff;

/**
 * Billing information has arrived: the checkout and its rentals open in one step, or the kiosk is
 * told why not (features R1-R3). Pure.
 */
public sealed interface CheckoutOpening {
  /** Most discs in one checkout. */
  int MOST_DISCS = 5;

  /**
   * How long the bank is waited for before the answer is asked for by its key: as long as the
   * kiosk's Ask lives. After that nobody waits for it but the books.
   */
  Duration BANK_WAIT = Duration.ofSeconds(30);

  /** What a language may be called; what is not so is not kept. */
  Predicate<String> LANGUAGE_TAG =
      Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}").asMatchPredicate();

  /** It opens. */
  record Opened(StepDraft draft, PaymentOp authorise) implements CheckoutOpening {}

  /**
   * It does not; nothing is reserved.
   *
   * @param discs that cannot be had; the others of the cart can
   */
  record Refused(Refusal refusal, List<DiscCode> discs) implements CheckoutOpening {
    public Refused {
      discs = List.copyOf(discs);
    }
  }

  /**
   * Decides.
   *
   * @param discs that the lines name, in their order; an unknown one is missing
   * @param rentalKnown whether one of the rental ids was used before
   */
  static CheckoutOpening decide(
      KioskFile kiosk,
      AskId ask,
      Ask.Authorise what,
      Optional<Tariff> tariff,
      List<DiscFile> discs,
      boolean rentalKnown,
      Pen pen) {
    Optional<Refusal> refusal = badCart(what, rentalKnown).or(() -> badTariff(kiosk, tariff));
    if (refusal.isPresent()) {
      return new Refused(refusal.get(), List.of());
    }
    return badDiscs(kiosk, what, tariff.orElseThrow(), discs)
        .<CheckoutOpening>map(refused -> refused)
        .orElseGet(() -> open(kiosk, ask, what, tariff.orElseThrow(), discs, pen));
  }

  private static Optional<Refusal> badCart(Ask.Authorise what, boolean rentalKnown) {
    int size = what.lines().size();
    if (size < 1 || size > MOST_DISCS) {
      return Optional.of(CheckoutRefusals.cartSize());
    }
    var discs = new HashSet<>(what.lines().stream().map(Ask.CartLine::disc).toList());
    var rentals = new HashSet<RentalId>(what.lines().stream().map(Ask.CartLine::rental).toList());
    return rentalKnown || discs.size() < size || rentals.size() < size
        ? Optional.of(CheckoutRefusals.cartDoubled())
        : Optional.empty();
  }

  private static Optional<Refusal> badTariff(KioskFile kiosk, Optional<Tariff> tariff) {
    return tariff.filter(found -> found.id().equals(kiosk.tariffId())).isEmpty()
        ? Optional.of(CheckoutRefusals.pricesChanged())
        : Optional.empty();
  }

  private static Optional<Refused> badDiscs(
      KioskFile kiosk, Ask.Authorise what, Tariff tariff, List<DiscFile> discs) {
    Set<DiscCode> here =
        discs.stream()
            .filter(disc -> isHere(kiosk.kiosk(), disc))
            .map(DiscFile::code)
            .collect(Collectors.toSet());
    Optional<Refused> gone =
        refused(CheckoutRefusals.discGone(), what, disc -> !here.contains(disc));
    Set<DiscCode> unpriced =
        discs.stream()
            .filter(disc -> !tariff.hasPriceFor(disc.format()))
            .map(DiscFile::code)
            .collect(Collectors.toSet());
    return gone.or(() -> refused(CheckoutRefusals.notForRent(), what, unpriced::contains));
  }

  /** Names the discs of the cart that are wrong, in its order, if there are any. */
  private static Optional<Refused> refused(
      Refusal why, Ask.Authorise what, Predicate<DiscCode> wrong) {
    List<DiscCode> discs = what.lines().stream().map(Ask.CartLine::disc).filter(wrong).toList();
    return discs.isEmpty() ? Optional.empty() : Optional.of(new Refused(why, discs));
  }

  /** Stands in a slot of this kiosk, and is neither promised nor sold. */
  private static boolean isHere(KioskId kiosk, DiscFile disc) {
    return disc.place().kind() == PlaceKind.SLOT
        && disc.place().kioskId().equals(Optional.of(kiosk))
        && disc.live().isEmpty()
        && disc.last().filter(last -> last.state() == RentalState.SOLD).isEmpty();
  }

  private static CheckoutOpening open(
      KioskFile kiosk,
      AskId ask,
      Ask.Authorise what,
      Tariff tariff,
      List<DiscFile> discs,
      Pen pen) {
    Money total =
        discs.stream()
            .map(disc -> Charges.reservation(tariff, disc.format()).total())
            .reduce(tariff.nothing(), Money::plus);
    if (!total.isPositive()) {
      return new Refused(CheckoutRefusals.notForRent(), List.of());
    }
    PaymentOp authorise =
        PaymentOrders.fresh(
            pen,
            PaymentKind.AUTHORISE,
            what.checkout(),
            Optional.empty(),
            Optional.empty(),
            total,
            BANK_WAIT,
            question(kiosk.kiosk(), what));
    StepDraft draft = new StepDraft(pen);
    draft.event(opened(kiosk, ask, what, total, pen));
    draft.put(checkout(kiosk, what, total, pen));
    for (int i = 0; i < discs.size(); i++) {
      draft.put(rental(kiosk, what, what.lines().get(i).rental(), discs.get(i), pen));
      draft.put(discs.get(i).place());
    }
    draft.put(authorise);
    return new Opened(draft, authorise);
  }

  /** Whether this authorisation was opened by the same question (INVARIANTS I4). */
  static boolean asks(PaymentOp authorise, KioskId kiosk, Ask.Authorise what) {
    return authorise.requestHash().equals(PaymentOrders.hashOf(authorise, question(kiosk, what)));
  }

  /** What the same checkout must ask whenever it asks; without the card. */
  static String question(KioskId kiosk, Ask.Authorise what) {
    return kiosk + "|" + what.lines() + "|" + what.tariff() + "|" + what.tariffVersion();
  }

  private static Event opened(
      KioskFile kiosk, AskId ask, Ask.Authorise what, Money total, Pen pen) {
    return Events.now(
        pen,
        new EventId(ask.value()),
        "kiosk",
        "checkout-opened",
        new About(
            Optional.of(kiosk.kiosk()),
            Optional.empty(),
            Optional.empty(),
            Optional.of(what.checkout())),
        Map.of(
            "lines",
            what.lines(),
            "reserved",
            total,
            "tariff",
            what.tariff(),
            "tariffVersion",
            what.tariffVersion(),
            "swipedAt",
            Pen.whole(what.swipedAt())));
  }

  private static Checkout checkout(KioskFile kiosk, Ask.Authorise what, Money total, Pen pen) {
    return new Checkout(
        what.checkout(),
        kiosk.kiosk(),
        CheckoutState.AUTHORISING,
        0,
        Optional.empty(),
        what.mail(),
        what.mail().isPresent(),
        what.tariff(),
        what.tariffVersion(),
        kiosk.zone(),
        total.minor(),
        total.currency(),
        Pen.whole(what.swipedAt()),
        pen.now(),
        Optional.empty(),
        what.language().filter(LANGUAGE_TAG).orElse(Checkout.DEFAULT_LANGUAGE));
  }

  private static Rental rental(
      KioskFile kiosk, Ask.Authorise what, RentalId id, DiscFile disc, Pen pen) {
    return new Rental(
        id,
        what.checkout(),
        kiosk.kiosk(),
        disc.code(),
        disc.title(),
        disc.format(),
        RentalState.AUTHORISING,
        0,
        pen.now(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
