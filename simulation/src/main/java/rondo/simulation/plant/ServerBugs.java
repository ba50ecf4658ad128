package rondo.simulation.plant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import rondo.base.id.CheckoutId;
import rondo.base.id.EventId;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.server.checkout.CheckoutFile;
import rondo.server.event.Documents;
import rondo.server.event.Event;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.ledger.LedgerLine;
import rondo.server.link.AskDesk;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.RentalStore;
import rondo.tariff.rule.Tariff;
import tools.jackson.databind.JsonNode;

/** What a server can write wrong. */
final class ServerBugs {
  private static final Duration NEXT_CENTURY = Duration.ofDays(36_525);
  private static final Money NOTHING = Money.zero(Currency.getInstance("USD"));
  private static final int MOST_LIES = 3;

  private ServerBugs() {}

  private static Ports writing(Consumer<StepCopy> wrong) {
    return new Ports() {
      @Override
      public RentalStore store(RentalStore real) {
        return WrongStore.writing(real, StepCopy.changed(wrong));
      }
    };
  }

  /** What nobody answered is asked about in a hundred years. */
  static Ports forgetsTheUnknown() {
    return writing(step ->
        step.payments.replaceAll(op ->
            op.state() == PaymentState.UNKNOWN
                ? op.postponed(op.dueAt().orElseThrow().plus(NEXT_CENTURY))
                : op));
  }

  /** The last line of each ledger transaction is lost. */
  static Ports aLineIsLost() {
    return writing(step -> {
      if (!step.lines.isEmpty()) {
        step.lines.removeLast();
      }
    });
  }

  /** A line is a cent off. */
  static Ports aLineIsACentOff() {
    return writing(step -> {
      if (!step.lines.isEmpty()) {
        LedgerLine line = step.lines.removeLast();
        step.lines.add(
            new LedgerLine(
                line.ledgerId(),
                line.line(),
                line.account(),
                line.amountMinor() + 1,
                line.currency(),
                line.rentalId(),
                line.explanation()));
      }
    });
  }

  /** A disc that came back is noted one position further. */
  static Ports theSlotBeside() {
    return writing(step ->
        step.places.replaceAll(place ->
            place.kind() == PlaceKind.SLOT && place.version() > 2 ? beside(place) : place));
  }

  private static DiscPlace beside(DiscPlace place) {
    Slot slot = place.slot().orElseThrow();
    return place.in(
        place.kioskId().orElseThrow(), new Slot(slot.deck(), slot.position() + 1), place.since());
  }

  /** That a disc went out with a customer changes no place. */
  static Ports noPlaceForWhatIsOut() {
    return writing(step -> step.places.removeIf(place -> place.kind() == PlaceKind.CUSTOMER));
  }

  /** A return closes no rental. */
  static Ports aReturnClosesNothing() {
    return writing(ServerBugs::leaveOpen);
  }

  static void leaveOpen(StepCopy step) {
    step.rentals.removeIf(rental -> rental.state() == RentalState.RETURNED);
  }

  /** A return is credited when the server hears of it. */
  static Ports creditedAtTheUpload() {
    return writing(step ->
        step.credits.replaceAll(it ->
            new ReturnCredit(
                it.returnId(),
                it.discCode(),
                it.kioskId(),
                it.rentalId(),
                it.recordedAt(),
                it.recordedAt())));
  }

  /** Returns are not credited. */
  static Ports creditsNothing() {
    return writing(step -> step.credits.clear());
  }

  /** A Fact has its effect and leaves no event. */
  static Ports noEventOfAFact() {
    return writing(step -> step.events.removeIf(event -> event.sequence().isPresent()));
  }

  /** What became of a payment leaves no event. */
  static Ports noEventOfAPayment() {
    return writing(step -> step.events.removeIf(event -> event.type().equals("payment-settled")));
  }

  /** Nights end at nine in the morning and not at nine in the evening. */
  static Ports nineInTheMorning() {
    return new Ports() {
      @Override
      public RentalStore store(RentalStore real) {
        return new WrongStore(real) {
          @Override
          public Optional<CheckoutFile> checkout(CheckoutId checkout) {
            return real.checkout(checkout).map(ServerBugs::inTheMorning);
          }
        };
      }
    };
  }

  private static CheckoutFile inTheMorning(CheckoutFile file) {
    Tariff it = file.tariff();
    var wrong =
        new Tariff(
            it.id(),
            it.version(),
            it.currency(),
            it.basis(),
            it.tax(),
            it.nightEnds().minusHours(12),
            it.maximumNights(),
            it.prices());
    return new CheckoutFile(
        file.checkout(), file.rentals(), file.payments(), file.customer(), wrong, file.debts());
  }

  /** A night more is counted than began. */
  static Ports aNightTooMany() {
    return writing(step ->
        step.rentals.replaceAll(it -> it.state() == RentalState.RETURNED ? oneNightMore(it) : it));
  }

  private static Rental oneNightMore(Rental it) {
    return new Rental(
        it.rentalId(),
        it.checkoutId(),
        it.kioskId(),
        it.discCode(),
        it.titleId(),
        it.format(),
        it.state(),
        it.version(),
        it.openedAt(),
        it.dispensedAt(),
        it.dueAt(),
        it.saleAt(),
        it.closedAt(),
        it.returnedKioskId(),
        it.nights().map(nights -> nights + 1),
        it.endReason());
  }

  /** Events do not say what led to them. */
  static Ports noCause() {
    return writing(step -> step.events.replaceAll(ServerBugs::withoutCause));
  }

  private static Event withoutCause(Event it) {
    return like(it, Optional.empty(), it.document());
  }

  private static Event like(Event it, Optional<EventId> cause, JsonNode document) {
    return new Event(
        it.eventId(),
        cause,
        it.actor(),
        it.kioskId(),
        it.epoch(),
        it.sequence(),
        it.discCode(),
        it.rentalId(),
        it.checkoutId(),
        it.at(),
        it.recordedAt(),
        it.type(),
        document);
  }

  /** What a kiosk asked, with the sealed card in it, is kept with the next event. */
  static Ports keepsTheQuestion() {
    List<String> asked = new ArrayList<>();
    return new Ports() {
      @Override
      public AskDesk asks(AskDesk real) {
        return (kiosk, id, wait, ask) -> {
          if (ask instanceof Ask.Authorise it) {
            asked.add(it.card());
          }
          return real.answer(kiosk, id, wait, ask);
        };
      }

      @Override
      public RentalStore store(RentalStore real) {
        return WrongStore.writing(
            real,
            StepCopy.changed(step -> {
              if (!asked.isEmpty()) {
                var document = Documents.of(Map.of("asked", asked.removeLast()));
                step.events.replaceAll(
                    it -> it.sequence().isEmpty() ? like(it, it.causeId(), document) : it);
              }
            }));
      }
    };
  }

  /** A no of the bank is told as a yes, a few times: what was dispensed on it nobody settles. */
  static Ports noIsToldAsYes() {
    Set<CheckoutId> told = new HashSet<>();
    return new Ports() {
      @Override
      public AskDesk asks(AskDesk real) {
        return (kiosk, id, wait, ask) -> {
          Answer answer = real.answer(kiosk, id, wait, ask);
          return answer instanceof Answer.Declined
                  && ask instanceof Ask.Authorise it
                  && lies(told, it.checkout())
              ? new Answer.Authorised(NOTHING, "0000")
              : answer;
        };
      }
    };
  }

  private static boolean lies(Set<CheckoutId> told, CheckoutId checkout) {
    if (told.size() < MOST_LIES) {
      told.add(checkout);
    }
    return told.contains(checkout);
  }
}
