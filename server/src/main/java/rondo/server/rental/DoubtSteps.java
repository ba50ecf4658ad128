package rondo.server.rental;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.EventId;
import rondo.base.id.OperatorId;
import rondo.server.checkout.CheckoutFile;
import rondo.server.event.Events;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.PlaceKind;
import rondo.server.inventory.Sought;
import rondo.server.rental.RentalEvent.FoundInside;
import rondo.server.rental.RentalEvent.FoundOut;
import rondo.server.rental.RentalOutcome.Moved;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;

/** What a person decides about a disc that nobody could tell of (F3). Pure. */
public final class DoubtSteps {
  /** What the person found. */
  public enum Finding {
    /** The customer has the disc: the rental is open since it would have left. */
    OUT,
    /** The disc is in the machine: nothing is charged for it. */
    STAYED
  }

  private DoubtSteps() {}

  /** The step, or nothing where the rental is in no doubt (any more). */
  public static Optional<StepDraft> resolve(
      OperatorId who,
      Finding finding,
      CheckoutFile file,
      Rental rental,
      DiscFile disc,
      List<OperatorTask> tasks,
      Pen pen) {
    if (rental.state() != RentalState.UNRESOLVED) {
      return Optional.empty();
    }
    RentalEvent event =
        switch (finding) {
          case OUT -> new FoundOut();
          case STAYED -> new FoundInside();
        };
    return RentalDecision.next(rental.life(), event, file.termsOf(rental)) instanceof Moved moved
        ? Optional.of(write(who, finding, file, rental, disc, tasks, moved, pen))
        : Optional.empty();
  }

  /**
   * A machine has positively read the disc inside: nothing is charged for it. The rental ends,
   * which its own history tells (INVARIANTS I27).
   */
  public static void foundInside(StepDraft draft, CheckoutFile file, Rental rental) {
    if (RentalDecision.next(rental.life(), new FoundInside(), file.termsOf(rental))
        instanceof Moved moved) {
      draft.event(
          Events.then(
              draft.pen(),
              draft.first(),
              "doubt-resolved",
              RentalSteps.about(rental),
              Map.of("finding", Finding.STAYED)));
      RentalSteps.moved(draft, file, rental, moved, draft.cause());
    }
  }

  private static StepDraft write(
      OperatorId who,
      Finding finding,
      CheckoutFile file,
      Rental rental,
      DiscFile disc,
      List<OperatorTask> tasks,
      Moved moved,
      Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.event(
        Events.now(
            pen,
            new EventId(rental.rentalId().value()),
            "operator:" + who,
            "doubt-resolved",
            RentalSteps.about(rental),
            Map.of("finding", finding)));
    RentalSteps.moved(draft, file, rental, moved, draft.cause());
    if (disc.place().kind() == PlaceKind.UNRESOLVED) {
      switch (finding) {
        case OUT -> draft.put(disc.place().with(rental.rentalId(), rental.dispensed()));
        case STAYED -> {
          // Since the doubt, not since somebody said so: where a kiosk took it in since then, and
          // tells of it late, it stands there.
          draft.put(disc.place().inMachine(rental.kioskId(), disc.place().since()));
          // It is nobody's to rent before its slot is known: an audit tells it.
          String why = "it stayed in the machine, and nobody knows in which slot";
          draft.add(Sought.task(rental.kioskId(), rental.discCode(), why, pen));
        }
      }
    }
    draft.close(tasks);
    return draft;
  }
}
