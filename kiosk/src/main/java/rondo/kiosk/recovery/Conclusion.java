package rondo.kiosk.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.AttemptId;
import rondo.base.id.RentalId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.returns.ReturnEnds;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.device.Presence;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/** Draws the conclusion from what was seen: every open checkout and return ends in one write. */
final class Conclusion {
  /** Version that a kiosk reports of itself. */
  static final String SOFTWARE = "0.1";

  private final Situation now;
  private final Optional<Recovery.Found> found;
  private final Map<Slot, Presence> seen;
  private final List<JournalEntry> entries = new ArrayList<>();
  private final Map<Slot, SlotContent> slots = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<AttemptId> interrupted = new ArrayList<>();

  private Conclusion(Situation now, Optional<Recovery.Found> found, Map<Slot, Presence> seen) {
    this.now = now;
    this.found = found;
    this.seen = seen;
  }

  static Step<Recovery> of(
      Recovery.Cause cause,
      List<JournalEntry> journal,
      Optional<Recovery.Found> found,
      Map<Slot, Presence> seen,
      Situation now) {
    var open = Unsettled.of(journal).without(cause.served());
    var conclusion = new Conclusion(now, found, seen);
    found.ifPresent(conclusion::placeFound);
    open.checkouts().forEach(conclusion::settle);
    open.returns().forEach(conclusion::settle);
    cause.start().ifPresent(conclusion::started);
    boolean cut = open.checkouts().stream().anyMatch(Unsettled.OpenCheckout::approved);
    return Step.to(
        new Recovery.Settled(cause, cut),
        new Command.Write(new Change(conclusion.entries, conclusion.slots, conclusion.facts)));
  }

  private void started(long start) {
    facts.addFirst(new Fact.KioskStarted(now.now(), SOFTWARE, start, List.copyOf(interrupted)));
  }

  private void placeFound(Recovery.Found it) {
    SlotContent content =
        it.disc().<SlotContent>map(SlotContent.Holds::new).orElseGet(SlotContent.UnknownCase::new);
    if (!now.inventory().at(it.slot()).equals(content)) {
      place(it.slot(), content, "found");
    }
  }

  private void place(Slot slot, SlotContent content, String cause) {
    slots.put(slot, content);
    facts.add(new Fact.SlotChanged(now.now(), slot, content, cause));
  }

  private void settle(Unsettled.OpenCheckout open) {
    Map<RentalId, AttemptEnd> ends = new HashMap<>();
    Map<RentalId, AttemptId> last = new HashMap<>();
    for (Unsettled.OpenAttempt attempt : open.attempts()) {
      AttemptEnd end = attempt.end().orElseGet(() -> concludeAttempt(open, attempt));
      ends.put(attempt.rental(), end);
      last.put(attempt.rental(), attempt.attempt());
    }
    if (open.approved()) {
      finish(open, ends, last);
    } else {
      facts.add(new Fact.CheckoutAbandoned(now.now(), open.checkout(), "interrupted"));
    }
    entries.add(new JournalEntry.CheckoutEnded(now.now(), open.checkout()));
  }

  private void finish(
      Unsettled.OpenCheckout open, Map<RentalId, AttemptEnd> ends, Map<RentalId, AttemptId> last) {
    for (JournalEntry.Wanted wanted : open.wanted()) {
      AttemptEnd end = ends.getOrDefault(wanted.rental(), AttemptEnd.NOT_DISPENSED);
      if (end == AttemptEnd.NOT_DISPENSED) {
        facts.add(
            new Fact.DiscNotDispensed(
                now.now(),
                open.checkout(),
                wanted.rental(),
                Optional.ofNullable(last.get(wanted.rental())),
                wanted.disc(),
                "interrupted"));
      }
    }
    List<RentalId> taken =
        open.wanted().stream()
            .map(JournalEntry.Wanted::rental)
            .filter(rental -> ends.get(rental) == AttemptEnd.TAKEN)
            .toList();
    facts.add(new Fact.CheckoutFinished(now.now(), open.checkout(), taken));
  }

  private AttemptEnd concludeAttempt(Unsettled.OpenCheckout open, Unsettled.OpenAttempt attempt) {
    interrupted.add(attempt.attempt());
    AttemptEnd end = endOf(attempt);
    entries.add(
        new JournalEntry.AttemptEnded(
            now.now(), open.checkout(), attempt.attempt(), end, "interrupted"));
    switch (end) {
      case TAKEN -> taken(open, attempt);
      case UNRESOLVED -> unresolved(open, attempt);
      case NOT_DISPENSED -> notDispensed(attempt);
    }
    return end;
  }

  private AttemptEnd endOf(Unsettled.OpenAttempt attempt) {
    boolean onArm = found.flatMap(Recovery.Found::disc).filter(attempt.disc()::equals).isPresent();
    if (onArm) {
      return AttemptEnd.NOT_DISPENSED;
    }
    return switch (seen.getOrDefault(attempt.slot(), Presence.UNKNOWN)) {
      case PRESENT -> AttemptEnd.NOT_DISPENSED;
      case UNKNOWN -> AttemptEnd.UNRESOLVED;
      case ABSENT -> attempt.releasedAt().isPresent() ? AttemptEnd.TAKEN : AttemptEnd.NOT_DISPENSED;
    };
  }

  /** Given out when the release was intended: a minute of doubt is the customer's. */
  private void taken(Unsettled.OpenCheckout open, Unsettled.OpenAttempt attempt) {
    Instant at = attempt.releasedAt().orElse(now.now());
    slots.put(attempt.slot(), new SlotContent.Free());
    facts.add(
        new Fact.DiscTaken(
            at,
            open.checkout(),
            attempt.rental(),
            attempt.attempt(),
            attempt.disc(),
            attempt.slot()));
  }

  private void unresolved(Unsettled.OpenCheckout open, Unsettled.OpenAttempt attempt) {
    slots.put(attempt.slot(), new SlotContent.Locked("unresolved"));
    facts.add(
        new Fact.DispenseUnresolved(
            now.now(),
            open.checkout(),
            attempt.rental(),
            attempt.attempt(),
            attempt.disc(),
            "after a stop: slot sensor unknown, arm and mouth empty"));
  }

  /** Never let go, yet neither in its slot nor on the arm: it fell inside. */
  private void notDispensed(Unsettled.OpenAttempt attempt) {
    boolean gone = seen.get(attempt.slot()) == Presence.ABSENT;
    boolean elsewhere = found.flatMap(Recovery.Found::disc).isPresent();
    if (gone && !elsewhere) {
      place(attempt.slot(), new SlotContent.Free(), "missing");
    }
  }

  private void settle(Unsettled.OpenReturn open) {
    boolean onArm =
        found.flatMap(Recovery.Found::disc).filter(open.held().disc()::equals).isPresent();
    boolean accepted = open.acceptedAt().isPresent();
    if (onArm || accepted) {
      Slot slot = onArm ? found.orElseThrow().slot() : open.target();
      add(ReturnEnds.stored(open.held(), slot, open.acceptedAt().orElse(now.now()), now.now()));
      if (!onArm && seen.get(slot) != Presence.PRESENT) {
        place(slot, new SlotContent.Locked("missing"), "missing");
      }
    } else {
      add(
          ReturnEnds.refused(
              open.held().returned(),
              Optional.of(open.held().group()),
              Optional.of(open.held().disc()),
              "interrupted",
              now.now()));
    }
  }

  private void add(Change change) {
    entries.addAll(change.entries());
    slots.putAll(change.slots());
    facts.addAll(change.facts());
  }
}
