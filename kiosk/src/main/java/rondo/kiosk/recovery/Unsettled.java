package rondo.kiosk.recovery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.returns.HeldCase;
import rondo.kiosk.vend.Errand;
import rondo.kiosk.vend.VendPlan;
import rondo.media.label.DiscCode;

/**
 * What a stop left open, read from the journal.
 *
 * @param checkouts that have not ended
 * @param returns that have not ended, and what staff were loading
 * @param unloads what staff were taking out
 * @param looks of an audit at a slot
 */
record Unsettled(
    List<OpenCheckout> checkouts,
    List<OpenReturn> returns,
    List<OpenAttempt> unloads,
    List<OpenLook> looks) {
  /**
   * A checkout that has not ended.
   *
   * @param approved the bank's approval was journalled
   * @param attempts in the order they began
   */
  record OpenCheckout(
      CheckoutId checkout,
      List<JournalEntry.Wanted> wanted,
      boolean approved,
      List<OpenAttempt> attempts) {}

  /**
   * A try to give out a disc.
   *
   * @param releasedAt when the door was about to open, if it came so far and the disc is not known
   *     to have come in again
   * @param end how it ended, if it did
   */
  record OpenAttempt(VendPlan plan, Optional<Instant> releasedAt, Optional<AttemptEnd> end) {
    AttemptId attempt() {
      return plan.attempt();
    }

    DiscCode disc() {
      return plan.disc();
    }

    Slot slot() {
      return plan.slot();
    }

    private OpenAttempt released(Optional<Instant> at) {
      return new OpenAttempt(plan, at, end);
    }
  }

  /**
   * A return that has not ended, or a case that staff were loading.
   *
   * @param beganAt when the door was about to open for it
   * @param acceptedAt when its case was known to be inside, if it came so far
   */
  record OpenReturn(HeldCase held, Slot target, Instant beganAt, Optional<Instant> acceptedAt) {}

  /** A look at a slot: its case may lie on the arm. */
  record OpenLook(UUID look, Slot slot) {}

  /** Sorts the entries by what they belong to. */
  static Unsettled of(List<JournalEntry> entries) {
    var open = new Sorting();
    for (JournalEntry entry : entries) {
      entry.subject().ifPresent(subject -> open.sort(subject, entry));
    }
    return new Unsettled(
        List.copyOf(open.checkouts.values()),
        List.copyOf(open.returns.values()),
        List.copyOf(open.unloads.values()),
        List.copyOf(open.looks.values()));
  }

  /** The same without a checkout that is still being served. */
  Unsettled without(Optional<CheckoutId> served) {
    return new Unsettled(
        checkouts.stream().filter(open -> !served.equals(Optional.of(open.checkout()))).toList(),
        returns,
        unloads,
        looks);
  }

  /** Whether a stop came in a motion that may have left a case on the arm. */
  boolean isMotionOpen() {
    return !openAttempts().isEmpty() || !returns.isEmpty() || !looks.isEmpty();
  }

  /** Attempts whose end nobody wrote. */
  List<OpenAttempt> openAttempts() {
    return Stream.concat(
            checkouts.stream().flatMap(checkout -> checkout.attempts().stream()), unloads.stream())
        .filter(attempt -> attempt.end().isEmpty())
        .toList();
  }

  /** The slot that an audit was looking at: what lies on the arm came from there. */
  Optional<Slot> looked() {
    return looks.stream().map(OpenLook::slot).findFirst();
  }

  private static OpenCheckout with(OpenCheckout open, JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.CheckoutApproved _ ->
          new OpenCheckout(open.checkout(), open.wanted(), true, open.attempts());
      case JournalEntry.AttemptBegan(
              _,
              var checkout,
              var attempt,
              var rental,
              var disc,
              var slot) ->
          attempts(
              open,
              Stream.concat(
                      open.attempts().stream(),
                      Stream.of(fresh(new VendPlan(checkout, rental, attempt, disc, slot))))
                  .toList());
      case JournalEntry.ReleaseIntended(var at, _, var attempt) ->
          changed(open, attempt, it -> it.released(Optional.of(at)));
      case JournalEntry.Retracted(_, _, var attempt) ->
          changed(open, attempt, it -> it.released(Optional.empty()));
      case JournalEntry.AttemptEnded(_, _, var attempt, var end, _) ->
          changed(
              open, attempt, it -> new OpenAttempt(it.plan(), it.releasedAt(), Optional.of(end)));
      default -> open;
    };
  }

  private static OpenAttempt fresh(VendPlan plan) {
    return new OpenAttempt(plan, Optional.empty(), Optional.empty());
  }

  private static OpenCheckout changed(
      OpenCheckout open, AttemptId attempt, UnaryOperator<OpenAttempt> change) {
    return attempts(
        open,
        open.attempts().stream()
            .map(it -> it.attempt().equals(attempt) ? change.apply(it) : it)
            .toList());
  }

  private static OpenCheckout attempts(OpenCheckout open, List<OpenAttempt> attempts) {
    return new OpenCheckout(open.checkout(), open.wanted(), open.approved(), attempts);
  }

  /** By subject, in the order in which they began. */
  private static final class Sorting {
    private final Map<UUID, OpenCheckout> checkouts = new LinkedHashMap<>();
    private final Map<UUID, OpenReturn> returns = new LinkedHashMap<>();
    private final Map<UUID, OpenAttempt> unloads = new LinkedHashMap<>();
    private final Map<UUID, OpenLook> looks = new LinkedHashMap<>();

    void sort(UUID subject, JournalEntry entry) {
      switch (entry) {
        case JournalEntry.CheckoutBegan(_, var checkout, var wanted) ->
            checkouts.put(subject, new OpenCheckout(checkout, wanted, false, List.of()));
        case JournalEntry.ReturnBegan(var at, var returned, var group, var disc, var target) ->
            began(new HeldCase(returned, group, disc), target, at);
        case JournalEntry.LoadBegan(var at, var load, var group, var disc, var target) ->
            began(new HeldCase(load, group, disc, HeldCase.Purpose.LOAD), target, at);
        case JournalEntry.ReturnAccepted(var at, _) ->
            returns.computeIfPresent(
                subject,
                (_, open) ->
                    new OpenReturn(open.held(), open.target(), open.beganAt(), Optional.of(at)));
        case JournalEntry.UnloadBegan(_, var attempt, var disc, var slot) ->
            unloads.put(subject, fresh(new VendPlan(new Errand.Unloading(), attempt, disc, slot)));
        case JournalEntry.UnloadIntended(var at, _) ->
            unloads.computeIfPresent(subject, (_, it) -> it.released(Optional.of(at)));
        case JournalEntry.UnloadRetracted _ ->
            unloads.computeIfPresent(subject, (_, it) -> it.released(Optional.empty()));
        case JournalEntry.LookBegan(_, var look, _, var slot) ->
            looks.put(subject, new OpenLook(look, slot));
        case JournalEntry.CheckoutEnded _ -> checkouts.remove(subject);
        case JournalEntry.ReturnEnded _ -> returns.remove(subject);
        case JournalEntry.UnloadEnded _ -> unloads.remove(subject);
        case JournalEntry.LookEnded _ -> looks.remove(subject);
        default -> checkouts.computeIfPresent(subject, (_, open) -> with(open, entry));
      }
    }

    private void began(HeldCase held, Slot target, Instant at) {
      returns.put(held.returned().value(), new OpenReturn(held, target, at, Optional.empty()));
    }
  }
}
