package rondo.server.returns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rondo.base.id.ShortCode;
import rondo.protocol.fact.Fact;
import rondo.server.checkout.CheckoutFile;
import rondo.server.event.Event;
import rondo.server.event.FactReceived;
import rondo.server.grace.Stopping;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.Movements;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalDecision;
import rondo.server.rental.RentalEvent.Accepted;
import rondo.server.rental.RentalLife.Sold;
import rondo.server.rental.RentalOutcome.Closed;
import rondo.server.rental.RentalOutcome.Moved;
import rondo.server.rental.RentalOutcome.SaleUndone;
import rondo.server.rental.RentalOutcome.Unchanged;
import rondo.server.rental.RentalOutcome.Unexpected;
import rondo.server.rental.RentalState;
import rondo.server.rental.RentalSteps;
import rondo.server.store.Decision;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/** What a kiosk reports of discs that customers bring (feature T3; INVARIANTS I17-I19). Pure. */
public final class ReturnFacts {
  private ReturnFacts() {}

  /** The rental that a return of this disc is about: the one that is out, or the last one. */
  public static Optional<Rental> rentalOf(DiscFile disc) {
    return disc.live()
        .filter(rental -> rental.state() != RentalState.AUTHORISING)
        .or(() -> last(disc));
  }

  private static Optional<Rental> last(DiscFile disc) {
    return disc.live().isPresent() ? Optional.empty() : disc.last();
  }

  /**
   * A machine took a disc in: its place moves, the return is booked, and the rental that is out
   * ends at the machine's time. Where no rental fits, the return waits for one.
   *
   * @param earlier the return of this id, if it was booked before
   * @param file of the checkout of {@link #rentalOf}
   */
  public static Decision returned(
      FactReceived received,
      Fact.DiscReturned fact,
      Optional<ReturnCredit> earlier,
      DiscFile disc,
      Optional<CheckoutFile> file,
      Pen pen) {
    Optional<Rental> rental =
        rentalOf(disc).flatMap(r -> file.flatMap(f -> f.rental(r.rentalId())));
    StepDraft draft = new StepDraft(pen);
    draft.fact(received.mark());
    Event cause =
        received.event(
            pen,
            Optional.of(fact.disc()),
            rental.map(Rental::rentalId),
            rental.map(Rental::checkoutId));
    draft.event(cause);
    if (earlier.isPresent()) {
      return new Decision.Apply(draft);
    }
    boolean gone = Movements.standsElsewhereSince(received, disc);
    draft.put(gone ? disc.place() : disc.place().in(received.kiosk(), fact.slot(), received.at()));
    boolean closes =
        rental.isPresent() && close(draft, received, file.orElseThrow(), rental.get(), disc);
    draft.add(
        new ReturnCredit(
            fact.returned(),
            fact.disc(),
            received.kiosk(),
            closes ? rental.map(Rental::rentalId) : Optional.empty(),
            received.at(),
            pen.now()));
    if (!gone) {
      Movements.note(draft, received, disc, closes ? rental : Optional.empty(), cause);
    }
    return new Decision.Apply(draft);
  }

  /** Whether the return closed the rental, which counts as over when its clock was stopped. */
  private static boolean close(
      StepDraft draft, FactReceived received, CheckoutFile file, Rental rental, DiscFile disc) {
    var counted = disc.counted(rental, received.at());
    var back = new Accepted(counted.at(), counted.ending());
    var outcome = RentalDecision.next(rental.life(), back, file.termsOf(rental));
    Rental here = rental.takenInAt(received.kiosk());
    return switch (outcome) {
      case Closed closed -> {
        if (closed.life() instanceof Sold) {
          draft.add(sold(rental, received, draft.pen()));
        }
        RentalSteps.closed(draft, file, here, closed, draft.cause());
        yield true;
      }
      case SaleUndone undone -> {
        RentalSteps.saleUndone(draft, file, here, undone, draft.cause());
        yield true;
      }
      case Unexpected _ -> {
        if (rental.state() == RentalState.SOLD) {
          draft.add(sold(rental, received, draft.pen()));
        }
        yield false;
      }
      case Moved _, Unchanged _ -> false;
    };
  }

  private static OperatorTask sold(Rental rental, FactReceived received, Pen pen) {
    return new OperatorTask(
        pen.ids().next(),
        TaskKind.SOLD_DISC_TAKEN_IN,
        Optional.of(received.kiosk()),
        Optional.of(rental.checkoutId()),
        Optional.of(rental.rentalId()),
        Optional.of(rental.discCode()),
        "this disc belongs to the customer who bought it; give it back",
        pen.now(),
        Optional.empty());
  }

  /** Reasons of the kiosk that its screen promises a person's look for. */
  private static final Set<String> LOOKED_AT = Set.of("kept-for-checking", "return-unclear");

  /**
   * A case was not taken in: closes nothing; a person looks where the screen has promised it.
   *
   * @param stopping whose clock it stops, if the kiosk could not take a disc that is out
   * @param open looks at this disc that are asked for already
   */
  public static Decision refused(
      FactReceived received,
      Fact.ReturnRefused fact,
      Stopping stopping,
      List<OperatorTask> open,
      Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.fact(received.mark());
    Optional<Rental> rental = rentalOf(stopping);
    draft.event(
        received.event(
            pen, fact.disc(), rental.map(Rental::rentalId), rental.map(Rental::checkoutId)));
    boolean asks = stop(draft, fact, stopping) || LOOKED_AT.contains(fact.reason());
    boolean asked =
        rental.isPresent()
            && open.stream()
                .filter(task -> task.rentalId().equals(rental.map(Rental::rentalId)))
                .anyMatch(task -> task.kioskId().equals(Optional.of(received.kiosk())));
    if (asks && !asked) {
      draft.add(look(received, fact, rental, pen));
    }
    return new Decision.Apply(draft);
  }

  private static Optional<Rental> rentalOf(Stopping stopping) {
    return switch (stopping) {
      case Stopping.OfRental(var stopped, _) -> Optional.of(stopped.rental());
      case Stopping.Again(_, var rental) -> Optional.of(rental);
      case Stopping.Waiting _, Stopping.Nobody _ -> Optional.empty();
    };
  }

  /** Whether a person has to look at what this stop comes to. */
  private static boolean stop(StepDraft draft, Fact.ReturnRefused fact, Stopping stopping) {
    boolean full = fact.reason().equals("full");
    return switch (stopping) {
      case Stopping.OfRental(var stopped, var handBack) -> {
        stopped.write(draft);
        var undone = stopped.undone().filter(_ -> !handBack.isEmpty());
        undone.ifPresent(it -> stopped.undo(draft, it));
        undone.ifPresent(_ -> draft.close(handBack));
        yield undone.isEmpty() && stopped.isLate();
      }
      case Stopping.Waiting(var disc, var stop, var expected) -> {
        draft.put(disc.place());
        draft.add(stop);
        yield full && !expected;
      }
      // Held, so that a sale that is decided meanwhile hears of the look.
      case Stopping.Again(var file, _) -> {
        draft.put(file.checkout());
        yield false;
      }
      case Stopping.Nobody _ -> full;
    };
  }

  private static OperatorTask look(
      FactReceived received, Fact.ReturnRefused fact, Optional<Rental> rental, Pen pen) {
    return new OperatorTask(
        pen.ids().next(),
        TaskKind.RETURN_TO_CHECK,
        Optional.of(received.kiosk()),
        rental.map(Rental::checkoutId),
        rental.map(Rental::rentalId),
        fact.disc(),
        "%s at %s, reference %s"
            .formatted(fact.reason(), received.at(), ShortCode.of(fact.returned().value()).text()),
        pen.now(),
        Optional.empty());
  }
}
