package rondo.server.rental;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.EventId;
import rondo.base.id.KioskId;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.server.checkout.CheckoutFile;
import rondo.server.event.FactReceived;
import rondo.server.grace.ClockStop;
import rondo.server.grace.GraceRule;
import rondo.server.grace.Stopped;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.DiscPlace;
import rondo.server.rental.RentalEvent.Accepted;
import rondo.server.rental.RentalEvent.Doubtful;
import rondo.server.rental.RentalEvent.Stayed;
import rondo.server.rental.RentalEvent.Taken;
import rondo.server.rental.RentalLife.Open;
import rondo.server.rental.RentalOutcome.Closed;
import rondo.server.rental.RentalOutcome.Moved;
import rondo.server.rental.RentalOutcome.SaleUndone;
import rondo.server.rental.RentalOutcome.Unchanged;
import rondo.server.rental.RentalOutcome.Unexpected;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.Decision;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/** What a kiosk reports of dispensing one disc (features R1-R4; INVARIANTS F3, F11). Pure. */
public final class DispenseFacts {
  private DispenseFacts() {}

  /**
   * The disc is out: the rental opens. If a kiosk took it in before this report came, it closes at
   * once at that kiosk's time.
   */
  public static Decision taken(
      FactReceived received, Fact.DiscTaken fact, CheckoutFile file, DiscFile disc, Pen pen) {
    Optional<Rental> known = ours(received, file, file.rental(fact.rental()));
    if (known.isEmpty()) {
      return new Decision.Park("this kiosk has no such rental");
    }
    Rental rental = known.get();
    if (!sameTitle(rental, disc)) {
      return new Decision.Park("the disc taken is not a copy of what was rented");
    }
    var outcome =
        RentalDecision.next(rental.life(), new Taken(received.at()), file.termsOf(rental));
    return switch (outcome) {
      case Moved moved -> opened(received, file, rental.of(disc.code()), disc, moved, pen);
      case Unchanged _ -> noted(received, rental, disc.code(), pen);
      case Unexpected unexpected -> new Decision.Park(unexpected.why());
      case Closed _, SaleUndone _ -> new Decision.Park("taking a disc cannot close its rental");
    };
  }

  private static Decision opened(
      FactReceived received,
      CheckoutFile file,
      Rental rental,
      DiscFile disc,
      Moved moved,
      Pen pen) {
    StepDraft draft = begin(received, rental, disc.code(), pen);
    EventId cause = draft.cause();
    List<ClockStop> stops = bind(draft, rental, stoppedSince(received, file, disc));
    Optional<ReturnCredit> back = takenInSince(received, file, disc);
    if (back.isEmpty()) {
      draft.put(disc.place().with(rental.rentalId(), received.at()));
      RentalSteps.moved(draft, file, rental, moved, cause);
      return new Decision.Apply(draft);
    }
    closeAtOnce(draft, file, rental, disc, new Open(received.at()), back.get(), stops);
    return new Decision.Apply(draft);
  }

  /** A kiosk has taken the disc in already: the rental ends at that kiosk's time. */
  private static void closeAtOnce(
      StepDraft draft,
      CheckoutFile file,
      Rental rental,
      DiscFile disc,
      RentalLife begun,
      ReturnCredit credit,
      List<ClockStop> stops) {
    draft.put(whereItCameBack(draft, rental, disc, credit));
    draft.reunite(credit.closing(rental.rentalId()));
    var counted = GraceRule.count(stops, credit.acceptedAt());
    var close =
        RentalDecision.next(
            begun, new Accepted(counted.at(), counted.ending()), file.termsOf(rental));
    if (close instanceof Closed closed) {
      Rental there = rental.takenInAt(credit.kioskId());
      RentalSteps.closed(draft, file, there, closed, draft.cause());
    }
  }

  /**
   * Its return has moved it, unless that was said to be older than its place here: by a calendar
   * that cannot be right, since it came back after it went out. Then a person looks there.
   */
  private static DiscPlace whereItCameBack(
      StepDraft draft, Rental rental, DiscFile disc, ReturnCredit credit) {
    boolean moved =
        credit.kioskId().equals(rental.kioskId())
            || disc.place().kioskId().filter(rental.kioskId()::equals).isEmpty();
    if (moved) {
      return disc.place();
    }
    draft.add(
        new OperatorTask(
            draft.pen().ids().next(),
            TaskKind.DISC_MISSING,
            Optional.of(credit.kioskId()),
            Optional.of(rental.checkoutId()),
            Optional.of(rental.rentalId()),
            Optional.of(disc.code()),
            "it came back to this kiosk, whose calendar was wrong then (%s); see where it stands"
                .formatted(credit.acceptedAt()),
            draft.pen().now(),
            Optional.empty()));
    return disc.place().unresolved(credit.kioskId(), Optional.empty(), draft.pen().now());
  }

  /**
   * The return of this very disc: it waits, and the server has heard of it since the checkout was
   * opened. Clocks of two kiosks differ, so their times tell nothing here; if the return is said to
   * be earlier than the taking, it is of the first night.
   */
  private static Optional<ReturnCredit> takenInSince(
      FactReceived received, CheckoutFile file, DiscFile disc) {
    Instant opened = file.checkout().openedAt();
    return disc.waiting().stream()
        .filter(credit -> !credit.recordedAt().isBefore(opened))
        .filter(credit -> !isToldBefore(credit.kioskId(), credit.recordedAt(), received))
        .findFirst();
  }

  /** Within one kiosk the order in which it tells is the order in which things happened. */
  private static boolean isToldBefore(KioskId kiosk, Instant heard, FactReceived received) {
    return kiosk.equals(received.kiosk())
        && received.again().filter(again -> !heard.isBefore(again.heardAt())).isEmpty();
  }

  /** Kiosks that could not take this very disc, and told of it before it was told to be out. */
  private static List<ClockStop> stoppedSince(
      FactReceived received, CheckoutFile file, DiscFile disc) {
    Instant opened = file.checkout().openedAt();
    return disc.stops().stream()
        .filter(stop -> stop.rentalId().isEmpty())
        .filter(stop -> !stop.recordedAt().isBefore(opened))
        .filter(stop -> !stop.notedAt().isBefore(opened.minus(FactReceived.TOLERANCE)))
        .filter(stop -> !isToldBefore(stop.kioskId(), stop.recordedAt(), received))
        .toList();
  }

  private static List<ClockStop> bind(StepDraft draft, Rental rental, List<ClockStop> waiting) {
    List<ClockStop> stops = waiting.stream().map(stop -> stop.of(rental.rentalId())).toList();
    stops.forEach(draft::bind);
    stops.forEach(stop -> Stopped.tell(draft, rental, stop));
    return stops;
  }

  /** The disc stayed: the rental ends, its share is not charged. */
  public static Decision notDispensed(
      FactReceived received, Fact.DiscNotDispensed fact, CheckoutFile file, Pen pen) {
    Optional<Rental> known = ours(received, file, file.rental(fact.rental()));
    if (known.isEmpty()) {
      return new Decision.Park("this kiosk has no such rental");
    }
    Rental rental = known.get();
    var outcome =
        RentalDecision.next(rental.life(), new Stayed(fact.reason()), file.termsOf(rental));
    return switch (outcome) {
      case Moved moved -> {
        StepDraft draft = begin(received, rental, fact.disc(), pen);
        RentalSteps.moved(draft, file, rental, moved, draft.cause());
        yield new Decision.Apply(draft);
      }
      case Unchanged _ -> noted(received, rental, fact.disc(), pen);
      case Unexpected unexpected -> new Decision.Park(unexpected.why());
      case Closed _, SaleUndone _ -> new Decision.Park("a disc that stayed closes no rental");
    };
  }

  /** Nobody can tell: nothing is charged, the authorisation is held, a person looks. */
  public static Decision unresolved(
      FactReceived received,
      Fact.DispenseUnresolved fact,
      CheckoutFile file,
      DiscFile disc,
      Pen pen) {
    Optional<Rental> known = ours(received, file, file.rental(fact.rental()));
    if (known.isEmpty()) {
      return new Decision.Park("this kiosk has no such rental");
    }
    Rental rental = known.get();
    var doubt = new Doubtful(received.at(), fact.evidence());
    var outcome = RentalDecision.next(rental.life(), doubt, file.termsOf(rental));
    return switch (outcome) {
      case Moved moved ->
          doubted(received, file, rental.of(disc.code()), disc, moved, fact.evidence(), pen);
      case Unchanged _ -> noted(received, rental, disc.code(), pen);
      case Unexpected unexpected -> new Decision.Park(unexpected.why());
      case Closed _, SaleUndone _ -> new Decision.Park("a doubt closes no rental");
    };
  }

  private static Decision doubted(
      FactReceived received,
      CheckoutFile file,
      Rental rental,
      DiscFile disc,
      Moved moved,
      String evidence,
      Pen pen) {
    StepDraft draft = begin(received, rental, disc.code(), pen);
    List<ClockStop> stops = bind(draft, rental, stoppedSince(received, file, disc));
    Optional<ReturnCredit> back = takenInSince(received, file, disc);
    if (back.isPresent()) {
      closeAtOnce(draft, file, rental, disc, moved.life(), back.get(), stops);
      return new Decision.Apply(draft);
    }
    RentalSteps.moved(draft, file, rental, moved, draft.cause());
    draft.put(
        disc.place().unresolved(received.kiosk(), Optional.of(rental.rentalId()), received.at()));
    draft.add(look(rental, evidence, pen));
    return new Decision.Apply(draft);
  }

  private static OperatorTask look(Rental rental, String evidence, Pen pen) {
    return new OperatorTask(
        pen.ids().next(),
        TaskKind.DISPENSE_UNRESOLVED,
        Optional.of(rental.kioskId()),
        Optional.of(rental.checkoutId()),
        Optional.of(rental.rentalId()),
        Optional.of(rental.discCode()),
        evidence,
        pen.now(),
        Optional.empty());
  }

  private static Optional<Rental> ours(
      FactReceived received, CheckoutFile file, Optional<Rental> rental) {
    return RentalSteps.belongsTo(file, received.kiosk()) ? rental : Optional.empty();
  }

  /** Another copy of the same title may be given under the same authorisation (R3). */
  private static boolean sameTitle(Rental rental, DiscFile disc) {
    return rental.titleId().equals(disc.title()) && rental.format() == disc.format();
  }

  private static StepDraft begin(FactReceived received, Rental rental, DiscCode disc, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.fact(received.mark());
    draft.event(
        received.event(
            pen,
            Optional.of(disc),
            Optional.of(rental.rentalId()),
            Optional.of(rental.checkoutId())));
    return draft;
  }

  private static Decision noted(FactReceived received, Rental rental, DiscCode disc, Pen pen) {
    return new Decision.Apply(begin(received, rental, disc, pen));
  }
}
