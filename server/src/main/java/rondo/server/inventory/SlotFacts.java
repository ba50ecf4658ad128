package rondo.server.inventory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.EventId;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.event.Event;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.event.FactReceived;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.store.Decision;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/** What a kiosk reports of its slots (feature R4; INVARIANTS I10, I13). Pure. */
public final class SlotFacts {
  /** Why a slot is locked whose disc may be with staff or inside: nobody can tell. */
  private static final String UNRESOLVED = "unresolved";

  private SlotFacts() {}

  /**
   * A slot changed.
   *
   * @param believed the disc that is believed to stand in it, if any
   * @param held the disc that the Fact says stands in it, if it names one that is known
   */
  public static Decision changed(
      FactReceived received,
      Fact.SlotChanged fact,
      Optional<DiscFile> believed,
      Optional<DiscFile> held,
      Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.fact(received.mark());
    Event cause =
        received.event(pen, about(fact.content(), believed), Optional.empty(), Optional.empty());
    draft.event(cause);
    SlotNote slot = note(received, fact.slot(), "");
    switch (fact.content()) {
      case SlotContent.Free _ -> {
        believed.ifPresent(disc -> left(draft, received, fact.cause(), disc));
        draft.unnote(slot);
      }
      case SlotContent.Holds _ -> {
        if (held.isEmpty()) {
          return new Decision.Park("no disc of this network has this code");
        }
        stands(draft, received, fact.slot(), held.get(), cause);
      }
      case SlotContent.UnknownCase _ -> {
        believed.ifPresent(disc -> missing(draft, received, disc));
        draft.note(note(received, fact.slot(), "unknown case"));
      }
      case SlotContent.Locked locked -> {
        believed
            .filter(_ -> fact.cause().equals(UNRESOLVED))
            .ifPresent(disc -> missing(draft, received, disc));
        draft.note(note(received, fact.slot(), "locked: " + locked.reason()));
      }
    }
    return new Decision.Apply(draft);
  }

  /**
   * A disc stands in a slot: it moves there, unless another kiosk has it since, or its customer is
   * believed to have it. That a kiosk sees it closes no rental: a person looks.
   */
  private static void stands(
      StepDraft draft, FactReceived received, Slot slot, DiscFile disc, Event cause) {
    if (Movements.isOvertaken(received, disc)) {
      return;
    }
    Optional<Rental> out = withCustomer(disc);
    if (out.isPresent()) {
      draft.put(disc.place());
      draft.note(note(received, slot, contested(disc.code())));
      draft.add(contested(received, slot, disc, out.get(), draft.pen()));
      return;
    }
    Movements.note(draft, received, disc, Optional.empty(), cause);
    draft.put(disc.place().in(received.kiosk(), slot, Movements.since(received, disc)));
    draft.unnote(note(received, slot, ""));
  }

  /** What is noted of a slot where a disc is seen that a customer should have. */
  public static String contested(DiscCode disc) {
    return "contested: " + disc.value();
  }

  /** Whether a Fact that this disc stands in a slot brings it there. */
  public static boolean moves(FactReceived received, DiscFile disc) {
    return !Movements.isOvertaken(received, disc) && withCustomer(disc).isEmpty();
  }

  /**
   * What an audit tells of a disc that the kiosk knows in its slot, while our records have lost it:
   * its return may have come with a calendar that was wrong. The kiosk believes what it read, so
   * that it will tell of no change, and nobody has anything to settle.
   */
  public static Optional<Fact.SlotChanged> found(
      FactReceived received, Fact.SlotRead fact, DiscFile disc) {
    var holds = new SlotContent.Holds(disc.code());
    boolean known = fact.disc().equals(Optional.of(disc.code())) && fact.believed().equals(holds);
    return known && isLost(disc) && moves(received, disc)
        ? Optional.of(new Fact.SlotChanged(fact.at(), fact.slot(), holds, "audit"))
        : Optional.empty();
  }

  private static boolean isLost(DiscFile disc) {
    return switch (disc.place().kind()) {
      case MACHINE, UNRESOLVED -> true;
      case SLOT, OPERATOR, CUSTOMER, SOLD -> false;
    };
  }

  /** The rental whose customer has the disc, by our records. */
  private static Optional<Rental> withCustomer(DiscFile disc) {
    return switch (disc.place().kind()) {
      case CUSTOMER, SOLD -> disc.live().or(disc::last).filter(SlotFacts::isOut);
      case OPERATOR, SLOT, MACHINE, UNRESOLVED -> Optional.empty();
    };
  }

  private static boolean isOut(Rental rental) {
    return rental.state() == RentalState.OPEN || rental.state() == RentalState.SOLD;
  }

  private static OperatorTask contested(
      FactReceived received, Slot slot, DiscFile disc, Rental out, Pen pen) {
    return new OperatorTask(
        pen.ids().next(),
        TaskKind.DISC_CONTESTED,
        Optional.of(received.kiosk()),
        Optional.of(out.checkoutId()),
        Optional.of(out.rentalId()),
        Optional.of(disc.code()),
        "it is seen in slot " + slot + ", and its rental is " + words(out.state()),
        pen.now(),
        Optional.empty());
  }

  private static String words(RentalState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<DiscCode> about(SlotContent content, Optional<DiscFile> believed) {
    return content instanceof SlotContent.Holds holds
        ? Optional.of(holds.disc())
        : believed.map(DiscFile::code);
  }

  private static void left(StepDraft draft, FactReceived received, String cause, DiscFile disc) {
    switch (cause) {
      case "dispensed" -> draft.put(disc.place().inMachine(received.kiosk(), received.at()));
      case "unloaded" -> draft.put(disc.place().withOperator(received.kiosk(), received.at()));
      default -> missing(draft, received, disc);
    }
  }

  private static void missing(StepDraft draft, FactReceived received, DiscFile disc) {
    draft.put(disc.place().unresolved(received.kiosk(), Optional.empty(), received.at()));
    draft.add(
        Sought.task(
            received.kiosk(), disc.code(), "it is not in the slot where it was", draft.pen()));
  }

  /**
   * The disc that stands where another is now reported to stand is not there: nobody knows where it
   * is. A step of its own, before the other disc moves in.
   */
  public static StepDraft displaced(KioskId kiosk, Slot slot, DiscFile disc, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.event(
        Events.now(
            pen,
            new EventId(kiosk.value()),
            "kiosk",
            "disc-displaced",
            new About(
                Optional.of(kiosk), Optional.of(disc.code()), Optional.empty(), Optional.empty()),
            Map.of("slot", slot)));
    draft.put(disc.place().unresolved(kiosk, Optional.empty(), pen.now()));
    draft.add(Sought.task(kiosk, disc.code(), "another disc stands in its slot " + slot, pen));
    return draft;
  }

  private static SlotNote note(FactReceived received, Slot slot, String note) {
    return new SlotNote(received.kiosk(), slot.deck(), slot.position(), note, received.at());
  }
}
