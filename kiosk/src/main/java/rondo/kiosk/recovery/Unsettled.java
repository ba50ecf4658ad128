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
import rondo.base.id.RentalId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.returns.HeldCase;
import rondo.media.label.DiscCode;

/**
 * What a stop left open, read from the journal.
 *
 * @param checkouts that have not ended
 * @param returns that have not ended
 */
record Unsettled(List<OpenCheckout> checkouts, List<OpenReturn> returns) {
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
   * An attempt of it.
   *
   * @param releasedAt when the door was about to open, if it came so far and the disc is not known
   *     to have come in again
   * @param end how it ended, if it did
   */
  record OpenAttempt(
      AttemptId attempt,
      RentalId rental,
      DiscCode disc,
      Slot slot,
      Optional<Instant> releasedAt,
      Optional<AttemptEnd> end) {}

  /**
   * A return that has not ended.
   *
   * @param beganAt when the door was about to open for it
   * @param acceptedAt when its case was known to be inside, if it came so far
   */
  record OpenReturn(HeldCase held, Slot target, Instant beganAt, Optional<Instant> acceptedAt) {}

  /** Sorts the entries by what they belong to. */
  static Unsettled of(List<JournalEntry> entries) {
    Map<UUID, OpenCheckout> checkouts = new LinkedHashMap<>();
    Map<UUID, OpenReturn> returns = new LinkedHashMap<>();
    for (JournalEntry entry : entries) {
      entry.subject().ifPresent(subject -> sort(subject, entry, checkouts, returns));
    }
    return new Unsettled(List.copyOf(checkouts.values()), List.copyOf(returns.values()));
  }

  /** The same without a checkout that is still being served. */
  Unsettled without(Optional<CheckoutId> served) {
    return new Unsettled(
        checkouts.stream().filter(open -> !served.equals(Optional.of(open.checkout()))).toList(),
        returns);
  }

  /** Attempts whose end nobody wrote. */
  List<OpenAttempt> openAttempts() {
    return checkouts.stream()
        .flatMap(checkout -> checkout.attempts().stream())
        .filter(attempt -> attempt.end().isEmpty())
        .toList();
  }

  private static void sort(
      UUID subject,
      JournalEntry entry,
      Map<UUID, OpenCheckout> checkouts,
      Map<UUID, OpenReturn> returns) {
    switch (entry) {
      case JournalEntry.CheckoutBegan(_, var checkout, var wanted) ->
          checkouts.put(subject, new OpenCheckout(checkout, wanted, false, List.of()));
      case JournalEntry.ReturnBegan(var at, var returned, var group, var disc, var target) ->
          returns.put(
              subject,
              new OpenReturn(new HeldCase(returned, group, disc), target, at, Optional.empty()));
      case JournalEntry.ReturnAccepted(var at, _) ->
          returns.computeIfPresent(
              subject,
              (_, open) ->
                  new OpenReturn(open.held(), open.target(), open.beganAt(), Optional.of(at)));
      case JournalEntry.CheckoutEnded _ -> checkouts.remove(subject);
      case JournalEntry.ReturnEnded _ -> returns.remove(subject);
      default -> checkouts.computeIfPresent(subject, (_, open) -> with(open, entry));
    }
  }

  private static OpenCheckout with(OpenCheckout open, JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.CheckoutApproved _ ->
          new OpenCheckout(open.checkout(), open.wanted(), true, open.attempts());
      case JournalEntry.AttemptBegan(_, _, var attempt, var rental, var disc, var slot) ->
          attempts(
              open,
              Stream.concat(
                      open.attempts().stream(),
                      Stream.of(
                          new OpenAttempt(
                              attempt, rental, disc, slot, Optional.empty(), Optional.empty())))
                  .toList());
      case JournalEntry.ReleaseIntended(var at, _, var attempt) ->
          changed(
              open,
              attempt,
              it ->
                  new OpenAttempt(
                      it.attempt(), it.rental(), it.disc(), it.slot(), Optional.of(at), it.end()));
      case JournalEntry.Retracted(_, _, var attempt) ->
          changed(
              open,
              attempt,
              it ->
                  new OpenAttempt(
                      it.attempt(), it.rental(), it.disc(), it.slot(), Optional.empty(), it.end()));
      case JournalEntry.AttemptEnded(_, _, var attempt, var end, _) ->
          changed(
              open,
              attempt,
              it ->
                  new OpenAttempt(
                      it.attempt(),
                      it.rental(),
                      it.disc(),
                      it.slot(),
                      it.releasedAt(),
                      Optional.of(end)));
      default -> open;
    };
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
}
