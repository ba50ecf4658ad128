package rondo.kiosk.session;

import java.util.List;
import java.util.Optional;
import rondo.base.id.ShortCode;
import rondo.base.refusal.Refusal;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.state.State;

/**
 * Titles whose age must be shown (screens, page "Age"): the customer is told before the swipe, the
 * card is the proof, and the server decides. What is not proven is out before anything is reserved;
 * the rest stays, at its own price.
 */
final class AgeFlow {
  private AgeFlow() {}

  /** Lines of the cart whose age must be shown; none where the server names no limit. */
  static List<Cart.Line> limited(Cart cart, Situation now) {
    return cart.lines().stream().filter(line -> isLimited(line.title(), now)).toList();
  }

  /** Whether the age must be shown for this title. */
  static boolean isLimited(State.Title title, Situation now) {
    return now.settings()
        .flatMap(State.Settings::ageLimit)
        .filter(limit -> title.age() >= limit)
        .isPresent();
  }

  /** The page that comes before the swipe, if a title of the order needs it. */
  static Optional<Step<Session>> before(Order order, Situation now) {
    return limited(order.cart(), now).isEmpty()
        ? Optional.empty()
        : Optional.of(SessionFlow.rest(new Session.ShowingAge(order), SessionFlow.READ_IDLE));
  }

  static Step<Session> showing(Session.ShowingAge session, Event event, Situation now) {
    Order order = session.order();
    return switch (event) {
      case Event.Touched(Touch.Pay _) -> PayFlow.swipe(order, now);
      case Event.Touched(Touch.Choose(var choice)) when choice == Choice.GO_ON ->
          without(order, now);
      case Event.Touched(Touch.Cancel _), Event.Touched(Touch.Back _) -> SessionFlow.afresh();
      case Event.StateCame _ ->
          AgreeFlow.missing(order, Optional.empty(), now).orElseGet(() -> Step.to(session));
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      default -> Step.to(session);
    };
  }

  private static Step<Session> without(Order order, Situation now) {
    Order left = order.with(order.cart().without(limited(order.cart(), now))).renewed(now);
    return left.cart().isEmpty() ? SessionFlow.afresh() : PayFlow.begin(left, now);
  }

  /** The page after a refusal that is about the age of these discs. */
  static Optional<Step<Session>> refused(
      Session.Asking session, Refusal refusal, List<DiscCode> discs, Situation now) {
    Cart cart = session.order().cart();
    List<Cart.Line> out =
        cart.lines().stream().filter(line -> discs.contains(line.disc())).toList();
    if (out.isEmpty() || !refusal.code().equals(Answer.Refused.AGE_NOT_SHOWN)) {
      return Optional.empty();
    }
    var page =
        new Session.AgeUnshown(
            session.order().with(cart.without(out)),
            out,
            session.payer(),
            ShortCode.of(session.visit().checkout().value()).text());
    return Optional.of(SessionFlow.rest(page, SessionFlow.READ_IDLE));
  }

  static Step<Session> unshown(Session.AgeUnshown session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Choose(var choice))
          when choice == Choice.GO_ON && !session.rest().cart().isEmpty() ->
          AgreeFlow.fewer(session.rest().renewed(now), session.payer(), now);
      case Event.Touched(Touch.Choose(var choice)) when choice == Choice.LEAVE -> SessionFlow.end();
      case Event.Touched(Touch.Cancel _), Event.Touched(Touch.Finish _) -> SessionFlow.afresh();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      default -> Step.to(session);
    };
  }
}
