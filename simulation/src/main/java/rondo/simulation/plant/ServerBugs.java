package rondo.simulation.plant;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.envelope.Message.FactReport;
import rondo.protocol.fact.Fact;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.ledger.LedgerLine;
import rondo.server.link.FactDesk;
import rondo.server.payment.PaymentState;
import rondo.server.rental.RentalState;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.RentalStore;

/** What a server can write wrong. */
final class ServerBugs {
  private static final Duration NEXT_CENTURY = Duration.ofDays(36_525);

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

  private static void leaveOpen(StepCopy step) {
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

  /** No task is ever opened. */
  static Ports tellsNobody() {
    return writing(step -> step.tasks.clear());
  }

  /** Nights end when the server hears of a return. */
  static Ports nightsUntilTheUpload(InstantSource clock) {
    return new Ports() {
      @Override
      public FactDesk facts(FactDesk real) {
        return (kiosk, epoch, report) ->
            real.apply(
                kiosk,
                epoch,
                report.fact() instanceof Fact.DiscReturned it ? late(report, it, clock) : report);
      }
    };
  }

  private static FactReport late(FactReport report, Fact.DiscReturned it, InstantSource clock) {
    var fact =
        new Fact.DiscReturned(clock.instant(), it.returned(), it.group(), it.disc(), it.slot());
    return new FactReport(report.sequence(), report.hash(), fact);
  }

  /** Whatever comes back is noted in the same slot of its kiosk, and the database lets it. */
  static Ports oneSlotForAll() {
    return new Ports() {
      @Override
      public Set<String> liftedConstraints() {
        return Set.of("disc_place_one_per_slot");
      }

      @Override
      public RentalStore store(RentalStore real) {
        return WrongStore.writing(
            real,
            StepCopy.changed(step ->
                step.places.replaceAll(place ->
                    place.kind() == PlaceKind.SLOT && place.version() > 2
                        ? place.in(place.kioskId().orElseThrow(), new Slot(1, 1), place.since())
                        : place)));
      }
    };
  }

  /** A return closes no rental, nobody sees it, and the database lets the disc be rented again. */
  static Ports rentedTwice() {
    return new Ports() {
      @Override
      public Set<String> liftedConstraints() {
        return Set.of("rental_one_live_per_disc");
      }

      @Override
      public RentalStore store(RentalStore real) {
        return new WrongStore(WrongStore.writing(real, StepCopy.changed(ServerBugs::leaveOpen))) {
          @Override
          public Optional<DiscFile> disc(DiscCode disc) {
            return real.disc(disc).map(ServerBugs::unrented);
          }
        };
      }
    };
  }

  private static DiscFile unrented(DiscFile file) {
    return new DiscFile(
        file.code(),
        file.group(),
        file.title(),
        file.titleName(),
        file.age(),
        file.format(),
        file.place(),
        Optional.empty(),
        file.last(),
        file.waiting(),
        file.stops());
  }
}
