package rondo.kiosk.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.AttemptId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.returns.ReturnEnds;
import rondo.kiosk.vend.Errand;
import rondo.kiosk.vend.VendRecords;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.device.Presence;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/** Draws the conclusion from what was seen: every open checkout and return ends in one write. */
final class Conclusion {
  /** Version that a kiosk reports of itself. */
  static final String SOFTWARE = "0.1";

  private final Situation now;
  private final Recovery.OnArm onArm;
  private final Map<Slot, Presence> seen;
  private final List<JournalEntry> entries = new ArrayList<>();
  private final Map<Slot, SlotContent> slots = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Fact.SlotChanged> last = new ArrayList<>();
  private final List<AttemptId> interrupted = new ArrayList<>();
  private Optional<Recovery.Cut> cut = Optional.empty();

  private Conclusion(Situation now, Recovery.OnArm onArm, Map<Slot, Presence> seen) {
    this.now = now;
    this.onArm = onArm;
    this.seen = seen;
  }

  static Step<Recovery> of(
      Recovery.Cause cause,
      List<JournalEntry> journal,
      Recovery.OnArm onArm,
      Map<Slot, Presence> seen,
      Situation now) {
    var open = Unsettled.of(journal).without(cause.served());
    var conclusion = new Conclusion(now, onArm, seen);
    if (onArm instanceof Recovery.OnArm.PutAway putAway) {
      conclusion.place(putAway);
      conclusion.tellOf(putAway, open);
    }
    open.checkouts().forEach(conclusion::settle);
    open.unloads().forEach(conclusion::concludeAttempt);
    open.returns().forEach(conclusion::settle);
    open.looks().forEach(conclusion::settle);
    conclusion.tellOfPlaces();
    cause.start().ifPresent(conclusion::started);
    return Step.to(
        new Recovery.Settled(cause, conclusion.cut),
        new Command.Write(new Change(conclusion.entries, conclusion.slots, conclusion.facts)));
  }

  private void started(long start) {
    facts.addFirst(new Fact.KioskStarted(now.now(), SOFTWARE, start, List.copyOf(interrupted)));
  }

  private void place(Recovery.OnArm.PutAway it) {
    if (!now.inventory().at(it.slot()).equals(it.content())) {
      slots.put(it.slot(), it.content());
      last.add(new Fact.SlotChanged(now.now(), it.slot(), it.content(), "found"));
    }
  }

  /**
   * Told last: a return that is booked with it says first whose disc came in, and where. What its
   * slot is believed to hold by the return is not taken back.
   */
  private void tellOfPlaces() {
    last.stream().filter(fact -> fact.content().equals(slots.get(fact.slot()))).forEach(facts::add);
  }

  /**
   * A disc that no record explains may have come in unseen and be charged for still: a person is
   * told which one it is (F15, I19).
   */
  private void tellOf(Recovery.OnArm.PutAway it, Unsettled open) {
    boolean known =
        it.content() instanceof SlotContent.Holds
            || open.returns().stream().anyMatch(back -> it.is(back.held().disc()));
    if (it.disc().isPresent() && !known) {
      facts.add(
          new Fact.ReturnRefused(
              now.now(),
              new ReturnId(now.ids().next()),
              Optional.empty(),
              it.disc(),
              "kept-for-checking"));
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
      AttemptEnd end = attempt.end().orElseGet(() -> concludeAttempt(attempt));
      if (attempt.plan().errand() instanceof Errand.Rental(_, var rental)) {
        ends.put(rental, end);
        last.put(rental, attempt.attempt());
      }
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
    List<Recovery.CutDisc> all = new ArrayList<>();
    for (JournalEntry.Wanted wanted : open.wanted()) {
      AttemptEnd end = ends.getOrDefault(wanted.rental(), AttemptEnd.NOT_DISPENSED);
      all.add(new Recovery.CutDisc(wanted.disc(), end));
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
    cut = Optional.of(new Recovery.Cut(open.checkout(), all));
    List<RentalId> taken =
        open.wanted().stream()
            .map(JournalEntry.Wanted::rental)
            .filter(rental -> ends.get(rental) == AttemptEnd.TAKEN)
            .toList();
    facts.add(new Fact.CheckoutFinished(now.now(), open.checkout(), taken));
  }

  private AttemptEnd concludeAttempt(Unsettled.OpenAttempt attempt) {
    interrupted.add(attempt.attempt());
    AttemptEnd end = endOf(attempt);
    entries.add(VendRecords.ended(attempt.plan(), now.now(), end, "interrupted"));
    switch (end) {
      case TAKEN -> taken(attempt);
      case UNRESOLVED -> unresolved(attempt);
      case NOT_DISPENSED -> notDispensed(attempt);
    }
    return end;
  }

  /**
   * Out only if a release was intended and slot, arm, mouth and camera all show nothing (F3). A
   * slot that shows a case and a case on the arm that nobody could read contradict each other.
   */
  private AttemptEnd endOf(Unsettled.OpenAttempt attempt) {
    if (attempt.releasedAt().isEmpty() || putAway(attempt.disc()).isPresent()) {
      return AttemptEnd.NOT_DISPENSED;
    }
    return switch (seen.getOrDefault(attempt.slot(), Presence.UNKNOWN)) {
      case PRESENT -> isUnread(attempt) ? AttemptEnd.UNRESOLVED : AttemptEnd.NOT_DISPENSED;
      case UNKNOWN -> AttemptEnd.UNRESOLVED;
      case ABSENT ->
          onArm instanceof Recovery.OnArm.Nothing ? AttemptEnd.TAKEN : AttemptEnd.UNRESOLVED;
    };
  }

  private boolean isUnread() {
    return onArm instanceof Recovery.OnArm.PutAway it && it.disc().isEmpty();
  }

  /** Also where a stop came when an unread case was on its way into that slot. */
  private boolean isUnread(Unsettled.OpenAttempt attempt) {
    return isUnread()
        || now.inventory().at(attempt.slot()).equals(new SlotContent.Locked(HomeSlots.CASE_ON_ARM));
  }

  /** The slot where this disc stands since it was found on the arm. */
  private Optional<Slot> putAway(DiscCode disc) {
    return onArm instanceof Recovery.OnArm.PutAway it && it.is(disc)
        ? Optional.of(it.slot())
        : Optional.empty();
  }

  /** Given out when the release was intended: a minute of doubt is the customer's. */
  private void taken(Unsettled.OpenAttempt attempt) {
    Instant at = attempt.releasedAt().orElse(now.now());
    slots.put(attempt.slot(), new SlotContent.Free());
    facts.add(VendRecords.taken(attempt.plan(), at));
  }

  private void unresolved(Unsettled.OpenAttempt attempt) {
    slots.put(attempt.slot(), new SlotContent.Locked("unresolved"));
    facts.add(VendRecords.unresolved(attempt.plan(), evidence(attempt), now.now()));
  }

  /** Nothing is concluded from it: the audit looks again. */
  private void settle(Unsettled.OpenLook open) {
    entries.add(new JournalEntry.LookEnded(now.now(), open.look(), "interrupted"));
  }

  private String evidence(Unsettled.OpenAttempt attempt) {
    String arm =
        switch (onArm) {
          case Recovery.OnArm.Nothing _ -> "nothing lay on the arm";
          case Recovery.OnArm.Unclear _ -> "sensor and camera disagreed about the arm";
          case Recovery.OnArm.PutAway _ -> "another case or an unreadable one lay on the arm";
        };
    var slot = seen.getOrDefault(attempt.slot(), Presence.UNKNOWN);
    return "after a stop: slot sensor %s, %s".formatted(slot, arm).toLowerCase(Locale.ROOT);
  }

  /** Never let go, yet neither in its slot nor on the arm: it fell inside. */
  private void notDispensed(Unsettled.OpenAttempt attempt) {
    boolean gone = seen.get(attempt.slot()) == Presence.ABSENT;
    if (gone && putAway(attempt.disc()).isEmpty()) {
      place(attempt.slot(), new SlotContent.Free(), "missing");
    }
  }

  private void settle(Unsettled.OpenReturn open) {
    Optional<Slot> found = putAway(open.held().disc());
    if (found.isPresent() || open.acceptedAt().isPresent()) {
      book(open, found.orElse(open.target()));
    } else {
      refuse(open);
    }
  }

  /**
   * The disc is ours since its acceptance, wherever in the machine it is now (I17). Where a stop
   * came first, the customer's visit counts and not the restart, which may be days later (I18).
   */
  private void book(Unsettled.OpenReturn open, Slot slot) {
    Instant at = open.acceptedAt().orElse(open.beganAt());
    add(ReturnEnds.stored(open.held(), slot, at, now.now()));
    boolean justPut =
        onArm instanceof Recovery.OnArm.PutAway it
            && it.slot().equals(slot)
            && !(it.content() instanceof SlotContent.Locked);
    if (!justPut && seen.get(slot) != Presence.PRESENT) {
      place(slot, new SlotContent.Locked("missing"), "missing");
    }
  }

  /**
   * A case that nobody took back may have reached its slot, or have been put away unread: it waits
   * there for a person, who is told, since its customer may be charged for it still.
   */
  private void refuse(Unsettled.OpenReturn open) {
    boolean kept = isUnread() || seen.get(open.target()) == Presence.PRESENT;
    boolean unclear = onArm instanceof Recovery.OnArm.Unclear;
    String reason = kept ? "kept-for-checking" : unclear ? ReturnEnds.UNCLEAR : "interrupted";
    add(ReturnEnds.cutShort(open.held(), reason, open.beganAt(), now.now()));
    if (seen.get(open.target()) == Presence.PRESENT) {
      place(open.target(), new SlotContent.UnknownCase(), "found");
    }
  }

  private void add(Change change) {
    entries.addAll(change.entries());
    slots.putAll(change.slots());
    facts.addAll(change.facts());
  }
}
