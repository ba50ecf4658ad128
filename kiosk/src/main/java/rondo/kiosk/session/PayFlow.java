package rondo.kiosk.session;

import java.util.Optional;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;

/** Card and address (R1, R3). The customer agrees to the prices of the order by the swipe. */
final class PayFlow {
  /** How many swipes one try at paying has. */
  static final int SWIPES = 3;

  private PayFlow() {}

  /** Tells of a title's age first, then asks for a card; a copy that has gone comes before. */
  static Step<Session> begin(Order order, Situation now) {
    return AgreeFlow.missing(order, Optional.empty(), now)
        .or(() -> AgeFlow.before(order, now))
        .orElseGet(() -> swipe(order, now));
  }

  /** Asks for a card, unless a copy is not to be had any more. */
  static Step<Session> swipe(Order order, Situation now) {
    return AgreeFlow.missing(order, Optional.empty(), now)
        .orElseGet(() -> SessionFlow.rest(new Session.Paying(order, 0), SessionFlow.READ_IDLE));
  }

  static Step<Session> paying(Session.Paying session, Event event, Situation now) {
    return switch (event) {
      case Event.CardRead(var sealed) ->
          SessionFlow.rest(
              new Session.Mailing(session.order(), sealed, "", false, Optional.empty()),
              SessionFlow.TYPE_IDLE);
      case Event.CardUnreadable _ -> unreadable(session, now);
      case Event.StateCame _ ->
          AgreeFlow.missing(session.order(), Optional.empty(), now)
              .orElseGet(() -> Step.to(session));
      case Event.Touched(Touch.Cancel _), Event.Touched(Touch.Back _) -> SessionFlow.afresh();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      default -> Step.to(session);
    };
  }

  private static Step<Session> unreadable(Session.Paying session, Situation now) {
    int tries = session.unreadable() + 1;
    Session next =
        tries < SWIPES
            ? new Session.Paying(session.order(), tries)
            : Failures.ofPayment(
                "card-unreadable",
                session.order(),
                now.ids().next(),
                Choice.LEAVE,
                Choice.ANOTHER_CARD);
    return SessionFlow.rest(next, SessionFlow.READ_IDLE);
  }

  static Step<Session> mailing(Session.Mailing session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Key(var text)) -> typed(session, session.typed() + text);
      case Event.Touched(Touch.Typed(var text)) when !session.confirming() -> typed(session, text);
      case Event.Touched(Touch.Erase _) -> typed(session, shorter(session.typed()));
      case Event.Touched(Touch.ClearAll _) -> typed(session, "");
      case Event.Touched(Touch.UseAddress(var text)) ->
          check(session, text.orElse(session.typed()).strip());
      case Event.Touched(Touch.Back _) when session.confirming() -> typed(session, session.typed());
      case Event.Touched(Touch.ConfirmAddress _) when session.confirming() ->
          pay(session, Optional.of(session.typed()), now);
      case Event.Touched(Touch.NoReceipt _) -> pay(session, Optional.empty(), now);
      case Event.Touched(Touch.Cancel _) -> SessionFlow.afresh();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      default -> Step.to(session);
    };
  }

  private static Step<Session> typed(Session.Mailing session, String text) {
    String kept = text.length() > MailAddress.LONGEST ? session.typed() : text;
    return mail(session, kept, false, Optional.empty());
  }

  static String shorter(String text) {
    return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
  }

  private static Step<Session> check(Session.Mailing session, String text) {
    return MailAddress.problemOf(text)
        .map(problem -> mail(session, text, false, Optional.of(problem)))
        .orElseGet(() -> mail(session, text, true, Optional.empty()));
  }

  private static Step<Session> mail(
      Session.Mailing session, String typed, boolean confirming, Optional<String> problem) {
    return SessionFlow.rest(
        new Session.Mailing(session.order(), session.sealedCard(), typed, confirming, problem),
        SessionFlow.TYPE_IDLE);
  }

  private static Step<Session> pay(Session.Mailing session, Optional<String> mail, Situation now) {
    return AgreeFlow.settle(session.order(), new Payer(session.sealedCard(), mail), now);
  }
}
