package rondo.kiosk.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.ShortCode;
import rondo.base.refusal.Refusal;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.workflow.Situation;

/** The failure pages that a session can come to (screens, "Failures"). */
final class Failures {
  private Failures() {}

  static Session.Failing ofPayment(String failure, Order order, UUID subject, Choice... choices) {
    return new Session.Failing(
        failure,
        wanted(order),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        reference(subject),
        List.of(choices),
        Optional.of(order),
        Cart.EMPTY);
  }

  /** Sales rest: the link is away, or the kiosk takes returns only. */
  static Session.Failing notSelling(Order order, Situation now) {
    String failure = now.linked() ? "returns-only" : "link-away";
    return ofPayment(failure, order, now.ids().next(), Choice.LEAVE);
  }

  private static List<Session.Given> wanted(Order order) {
    return order.cart().lines().stream()
        .map(line -> new Session.Given(line.title(), Visit.Outcome.WANTED))
        .toList();
  }

  static Session.Failing refused(Visit visit, Refusal refusal) {
    return new Session.Failing(
        "refused",
        visit.given(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(refusal),
        reference(visit.checkout().value()),
        List.of(Choice.LEAVE),
        Optional.empty(),
        Cart.EMPTY);
  }

  static Session.Failing ofVend(String failure, Visit visit) {
    return new Session.Failing(
        failure,
        visit.given(),
        visit.reserved(),
        Optional.empty(),
        Optional.empty(),
        reference(visit.checkout().value()),
        List.of(Choice.LEAVE),
        Optional.empty(),
        Cart.EMPTY);
  }

  static Session.Failing ofReturn(String failure, UUID returned, Instant at, Cart cart) {
    return new Session.Failing(
        failure,
        List.of(),
        Optional.empty(),
        Optional.of(at),
        Optional.empty(),
        reference(returned),
        failure.startsWith("resting")
            ? List.of(Choice.LEAVE)
            : List.of(Choice.LEAVE, Choice.RETURN_A_DISC),
        Optional.empty(),
        cart);
  }

  static Session.Failing interrupted(Recovery.Cut cut, Situation now) {
    return new Session.Failing(
        cut.told(),
        given(cut, now),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        reference(cut.checkout().value()),
        List.of(Choice.LEAVE),
        Optional.empty(),
        Cart.EMPTY);
  }

  /** One line a disc, where the catalogue still names all of them. */
  private static List<Session.Given> given(Recovery.Cut cut, Situation now) {
    List<Session.Given> given =
        cut.discs().stream()
            .flatMap(disc ->
                now.stock().titleOf(disc.disc()).stream()
                    .map(title -> new Session.Given(title, outcome(disc.end()))))
            .toList();
    return given.size() == cut.discs().size() ? given : List.of();
  }

  static Visit.Outcome outcome(AttemptEnd end) {
    return switch (end) {
      case TAKEN -> Visit.Outcome.TAKEN;
      case NOT_DISPENSED -> Visit.Outcome.NOT_DISPENSED;
      case UNRESOLVED -> Visit.Outcome.UNRESOLVED;
    };
  }

  static String reference(UUID subject) {
    return ShortCode.of(subject).text();
  }
}
