package rondo.app.traffic.books;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import rondo.app.traffic.KioskDoor;
import rondo.app.traffic.Story;
import rondo.base.id.KioskId;
import rondo.base.id.PaymentId;
import rondo.base.id.ShortCode;
import rondo.payment.simulator.PaymentEntry;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.CheckoutState;
import rondo.server.ledger.LedgerLine;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.simulation.evidence.Evidence;

/**
 * Holds what customers tell against the books: rental, ledger, payment side and mailbox must say
 * what each of them lived through, and nothing else may have happened.
 */
final class StoryCheck {
  /** Longer than any wave takes, shorter than the way to the next. */
  private static final Duration WAVE = Duration.ofHours(2);

  private final Evidence evidence;
  private final Messages messages;
  private final Map<String, KioskId> kiosks;
  private final Map<PaymentId, PaymentEntry> effects;

  StoryCheck(Evidence evidence, Messages messages, List<KioskPlace> kiosks) {
    this.evidence = evidence;
    this.messages = messages;
    this.kiosks = kiosks.stream().collect(Collectors.toMap(KioskPlace::name, KioskPlace::kiosk));
    effects =
        evidence.payments().stream()
            .filter(PaymentEntry::approved)
            .collect(Collectors.toMap(PaymentEntry::key, entry -> entry));
  }

  /**
   * What does not agree, in sentences.
   *
   * @param since what happened before is nobody's story
   */
  List<String> check(List<Story> stories, Instant since) {
    List<String> wrong = new ArrayList<>();
    stories.forEach(story -> wrong.addAll(check(story)));
    long told = stories.stream().filter(StoryCheck::hasCheckout).count();
    long booked =
        evidence.server().checkouts().stream().filter(c -> !c.openedAt().isBefore(since)).count();
    if (told != booked) {
      wrong.add(
          "%d customers asked for a disc, the database has %d checkouts".formatted(told, booked));
    }
    return wrong;
  }

  private static boolean hasCheckout(Story story) {
    return story.card() != Story.CardKind.NEVER_READ;
  }

  private List<String> check(Story story) {
    if (story.taken().isPresent()) {
      return rented(story, story.taken().get());
    }
    return story
        .farewell()
        .map(farewell -> leftWithout(story, farewell))
        .orElseGet(() -> List.of(story + " neither got a disc nor heard a no"));
  }

  private List<String> rented(Story story, Story.Taken taken) {
    List<Rental> rentals =
        evidence.server().rentals().stream().filter(rental -> isOf(rental, taken)).toList();
    if (rentals.size() != 1) {
      return List.of(
          "%s took disc %s at %s around %s, the database has %d such rentals"
              .formatted(
                  story, taken.disc(), taken.kiosk().name(), taken.around(), rentals.size()));
    }
    Rental rental = rentals.getFirst();
    var wrong = new Differences(story + ", rental " + rental.rentalId());
    Bill bill = bill(story, taken);
    boolean paysAll = story.card() == Story.CardKind.PAYS;
    wrong.unless("state", expected(story), rental.state());
    wrong.unless("nights", Optional.of(bill.nights()), rental.nights());
    wrong.unless(
        "kiosk of the return", story.back().map(b -> kiosk(b.kiosk())), rental.returnedKioskId());
    wrong.unless("owed by the ledger", bill.total(), owed(rental));
    wrong.unless("left open by the ledger", paysAll ? 0 : bill.further(), balance(rental));
    wrong.unless("taken by the payment side", moved(bill, paysAll), moved(rental));
    wrong.unless("receipts", receipts(story, bill), receipts(rental));
    return wrong.all();
  }

  private boolean isOf(Rental rental, Story.Taken taken) {
    return rental.discCode().value().equals(taken.disc())
        && rental.kioskId().equals(kiosk(taken.kiosk()))
        && rental.dispensedAt().filter(at -> isInWave(at, taken.around())).isPresent();
  }

  private static boolean isInWave(Instant at, Instant around) {
    return !at.isBefore(around) && at.isBefore(around.plus(WAVE));
  }

  private KioskId kiosk(KioskDoor door) {
    return Objects.requireNonNull(kiosks.get(door.name()), door.name());
  }

  private static Bill bill(Story story, Story.Taken taken) {
    return story
        .back()
        .map(back ->
            Bill.returned(taken.format(), taken.kiosk().zone(), taken.around(), back.around()))
        .orElseGet(() -> Bill.sold(taken.format()));
  }

  private static RentalState expected(Story story) {
    return story.back().isPresent() ? RentalState.RETURNED : RentalState.SOLD;
  }

  private long owed(Rental rental) {
    return lines(rental)
        .filter(line -> line.amountMinor() > 0)
        .mapToLong(LedgerLine::amountMinor)
        .sum();
  }

  private long balance(Rental rental) {
    return lines(rental).mapToLong(LedgerLine::amountMinor).sum();
  }

  private java.util.stream.Stream<LedgerLine> lines(Rental rental) {
    return evidence.server().lines().stream()
        .filter(line -> line.rentalId().equals(Optional.of(rental.rentalId())))
        .filter(line -> line.account().equals("customer"));
  }

  private static List<String> moved(Bill bill, boolean paysAll) {
    var authorised = "AUTHORISE " + bill.first();
    var captured = "CAPTURE " + bill.first();
    return paysAll && bill.further() > 0
        ? List.of(authorised, captured, "CHARGE " + bill.further())
        : List.of(authorised, captured);
  }

  private List<String> moved(Rental rental) {
    return evidence.server().payments().stream()
        .filter(op -> op.checkoutId().equals(rental.checkoutId()))
        .map(PaymentOp::paymentId)
        .flatMap(key -> Optional.ofNullable(effects.get(key)).stream())
        .map(entry -> entry.kind() + " " + entry.amount().minor())
        .sorted()
        .toList();
  }

  private static List<String> receipts(Story story, Bill bill) {
    if (story.mail().isEmpty()) {
      return List.of();
    }
    String last = story.back().isPresent() ? "RETURN" : "SALE";
    return List.of(receipt("RENTAL", bill.first()), receipt(last, bill.total())).stream()
        .map(words -> words + " to " + story.mail().get().split("@", 2)[0])
        .toList();
  }

  private static String receipt(String kind, long minor) {
    return "%s $%d.%02d".formatted(kind, minor / 100, minor % 100);
  }

  /** The part of the address before the @ is enough to tell customers apart. */
  private List<String> receipts(Rental rental) {
    return messages.of(rental.checkoutId()).stream()
        .map(message ->
            messages
                .kept(message)
                .map(kept ->
                    "%s %s to %s"
                        .formatted(
                            message.kind(),
                            kept.subject().split(" ", 2)[0],
                            kept.to().split("@", 2)[0]))
                .orElse(message.toString()))
        .sorted()
        .toList();
  }

  private List<String> leftWithout(Story story, Story.Farewell farewell) {
    List<Checkout> checkouts =
        evidence.server().checkouts().stream()
            .filter(c -> c.kioskId().equals(kiosk(farewell.kiosk())))
            .filter(c -> ShortCode.of(c.checkoutId().value()).text().equals(farewell.reference()))
            .toList();
    if (checkouts.size() != (hasCheckout(story) ? 1 : 0)) {
      return List.of(
          "%s was told \"%s\" with reference %s, the database has %d such checkouts"
              .formatted(story, farewell.headline(), farewell.reference(), checkouts.size()));
    }
    return checkouts.stream().flatMap(checkout -> leftWithout(story, checkout).stream()).toList();
  }

  private List<String> leftWithout(Story story, Checkout checkout) {
    var wrong = new Differences(story + ", checkout " + checkout.checkoutId());
    CheckoutState state =
        switch (story.card()) {
          case DECLINED -> CheckoutState.DECLINED;
          case NO_ANSWER -> CheckoutState.ABANDONED;
          case PAYS, PAYS_FIRST_NIGHT_ONLY, NEVER_READ -> CheckoutState.FINISHED;
        };
    wrong.unless("state", state, checkout.state());
    wrong.unless("receipts", List.of(), messages.of(checkout.checkoutId()));
    wrong.unless("kept by the payment side", 0L, kept(checkout));
    wrong.unless("given out", List.of(), given(checkout));
    return wrong.all();
  }

  /** Reservations that were not voided, and all that was taken, in minor units. */
  private long kept(Checkout checkout) {
    List<PaymentEntry> all =
        evidence.server().payments().stream()
            .filter(op -> op.checkoutId().equals(checkout.checkoutId()))
            .flatMap(op -> Optional.ofNullable(effects.get(op.paymentId())).stream())
            .toList();
    List<PaymentId> voided =
        all.stream()
            .filter(entry -> entry.kind() == rondo.payment.side.PaymentKind.VOID)
            .flatMap(entry -> entry.target().stream())
            .toList();
    return all.stream()
        .filter(entry -> !voided.contains(entry.key()))
        .mapToLong(entry -> entry.amount().minor())
        .sum();
  }

  private List<Rental> given(Checkout checkout) {
    return evidence.server().rentals().stream()
        .filter(rental -> rental.checkoutId().equals(checkout.checkoutId()) && rental.wasTaken())
        .toList();
  }
}
