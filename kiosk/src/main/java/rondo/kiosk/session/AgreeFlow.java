package rondo.kiosk.session;

import java.util.Optional;
import rondo.base.id.ShortCode;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.media.label.DiscCode;

/**
 * Between swipe and bank: nobody pays another sum, or for other discs, than was shown. A copy that
 * went away is named, and another sum is shown and asked about, before the bank is.
 */
final class AgreeFlow {
  private AgreeFlow() {}

  /** The bank is asked, if all that was shown is still so. */
  static Step<Session> settle(Order order, Payer payer, Situation now) {
    if (!now.canSell()) {
      return SessionFlow.rest(Failures.notSelling(order, now), SessionFlow.READ_IDLE);
    }
    return missing(order, Optional.of(payer), now)
        .orElseGet(() ->
            order.costsTheSame(now)
                ? BankFlow.ask(order, payer, now)
                : agree(order.renewed(now), payer, "prices-changed"));
  }

  private static Step<Session> agree(Order order, Payer payer, String why) {
    return SessionFlow.rest(new Session.Agreeing(order, payer, why), SessionFlow.READ_IDLE);
  }

  static Step<Session> agreeing(Session.Agreeing session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Pay _) -> settle(session.order(), session.payer(), now);
      case Event.Touched(Touch.Cancel _), Event.Touched(Touch.Back _) -> SessionFlow.afresh();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      default -> Step.to(session);
    };
  }

  /** The page that names a copy which is not to be had any more, if there is one. */
  static Optional<Step<Session>> missing(Order order, Optional<Payer> payer, Situation now) {
    return order
        .cart()
        .gone(now.stock())
        .map(line ->
            SessionFlow.rest(
                new Session.Missing(order, line, payer, ShortCode.of(now.ids().next()).text()),
                SessionFlow.READ_IDLE));
  }

  static Step<Session> missing(Session.Missing session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Choose(var choice)) when choice == Choice.ANOTHER_COPY ->
          anotherCopy(session, now)
              .map(copy -> instead(session, copy, now))
              .orElseGet(() -> Step.to(session));
      case Event.Touched(Touch.Choose(var choice)) when choice == Choice.GO_ON ->
          without(session, now);
      case Event.Touched(Touch.Choose(var choice)) when choice == Choice.LEAVE -> SessionFlow.end();
      case Event.Touched(Touch.Cancel _), Event.Touched(Touch.Finish _) -> SessionFlow.afresh();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      default -> Step.to(session);
    };
  }

  static Optional<DiscCode> anotherCopy(Session.Missing session, Situation now) {
    var line = session.line();
    return session.order().cart().copy(now.stock(), line.title().id(), line.format());
  }

  private static Step<Session> instead(Session.Missing session, DiscCode copy, Situation now) {
    Order order = session.order();
    return onward(order.with(order.cart().instead(session.line(), copy)), session.payer(), now);
  }

  private static Step<Session> onward(Order order, Optional<Payer> payer, Situation now) {
    return payer
        .map(it -> settle(order, it, now))
        .orElseGet(() -> PayFlow.begin(order.renewed(now), now));
  }

  /** The sum of what is left, unless one of that is not to be had any more either. */
  static Step<Session> fewer(Order left, Payer payer, Situation now) {
    return missing(left, Optional.of(payer), now).orElseGet(() -> agree(left, payer, "fewer"));
  }

  /** Fewer discs cost less: the customer sees the new sum before it is asked for. */
  private static Step<Session> without(Session.Missing session, Situation now) {
    var line = session.line();
    Order order = session.order();
    Order left = order.with(order.cart().without(line.title().id(), line.format())).renewed(now);
    if (left.cart().isEmpty()) {
      return SessionFlow.afresh();
    }
    return session
        .payer()
        .map(payer -> fewer(left, payer, now))
        .orElseGet(() -> PayFlow.begin(left, now));
  }
}
