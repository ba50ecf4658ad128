package rondo.kiosk.session;

import java.util.Optional;
import rondo.base.id.TitleId;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;

/** The list, a title, the cart (R1). One disc goes straight to payment; more go by the cart. */
final class ChooseFlow {
  private ChooseFlow() {}

  static Step<Session> browsing(Session.Browsing session, Event event, Situation now) {
    Cart cart = session.cart();
    return switch (event) {
      case Event.Touched(Touch.ShowList(var genre, var format, var page)) ->
          SessionFlow.list(session.showing(Filter.of(genre, format)).turnedTo(page));
      case Event.Touched(Touch.TurnPage(var page)) -> SessionFlow.list(session.turnedTo(page));
      case Event.Touched(Touch.Back _) -> back(session);
      case Event.Touched(Touch.Search _) -> searching(session, "");
      case Event.Touched(Touch.Typed(var text)) when searches(session) -> searching(session, text);
      case Event.Touched(Touch.Key(var key)) when searches(session) ->
          searching(session, typed(session) + key);
      case Event.Touched(Touch.Erase _) when searches(session) ->
          searching(session, PayFlow.shorter(typed(session)));
      case Event.Touched(Touch.ClearAll _) when searches(session) -> searching(session, "");
      case Event.Touched(Touch.OpenTitle(var title, var format)) ->
          view(title, format, session, now).orElseGet(() -> Step.to(session));
      case Event.Touched(Touch.ShowCart _) when !cart.isEmpty() -> show(session, now);
      case Event.Touched(Touch.StartReturn _) -> BringFlow.begin(cart, now);
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      default -> Step.to(session);
    };
  }

  private static boolean searches(Session.Browsing session) {
    return session.filter().search().isPresent();
  }

  private static String typed(Session.Browsing session) {
    return session.filter().search().orElse("");
  }

  private static Step<Session> searching(Session.Browsing session, String text) {
    return SessionFlow.rest(
        session.showing(session.filter().searching(text)), SessionFlow.TYPE_IDLE);
  }

  /** From the search to the list; from the list, where nothing is chosen, out of the visit. */
  private static Step<Session> back(Session.Browsing session) {
    return searches(session)
        ? SessionFlow.list(session.showing(session.filter().listing()))
        : SessionFlow.list(session.cart());
  }

  private static Optional<Step<Session>> view(
      TitleId title, Format format, Session.Browsing list, Situation now) {
    return now.stock()
        .offer(title, format)
        .flatMap(offer -> now.prices().map(prices -> view(offer.title(), format, prices, list)));
  }

  private static Step<Session> view(
      State.Title title, Format format, State.Prices prices, Session.Browsing list) {
    return SessionFlow.rest(
        new Session.Viewing(title, format, prices.tariff(), list), SessionFlow.BROWSE_IDLE);
  }

  static Step<Session> viewing(Session.Viewing session, Event event, Situation now) {
    Cart cart = session.cart();
    return switch (event) {
      case Event.Touched(Touch.OpenTitle(var title, var format)) ->
          view(title, format, session.list(), now).orElseGet(() -> Step.to(session));
      case Event.Touched(Touch.Rent _) when now.canSell() && cart.isEmpty() ->
          line(session, now)
              .map(line -> PayFlow.begin(new Order(cart.with(line), session.tariff()), now))
              .orElseGet(() -> Step.to(session));
      case Event.Touched(Touch.Add _) when now.canSell() ->
          line(session, now)
              .map(line -> show(session.list().holding(cart.with(line)), now))
              .orElseGet(() -> Step.to(session));
      case Event.Touched(Touch.ShowCart _) when !cart.isEmpty() -> show(session.list(), now);
      case Event.Touched(Touch.StartReturn _) -> BringFlow.begin(cart, now);
      case Event.Touched(Touch.Back _), Event.Touched(Touch.Cancel _) ->
          SessionFlow.list(session.list());
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      case Event.StateCame _ -> Step.to(renewed(session, now));
      default -> Step.to(session);
    };
  }

  /** What the title shown would become in the cart, if it can go in. */
  private static Optional<Cart.Line> line(Session.Viewing session, Situation now) {
    var title = session.title();
    Cart cart = session.cart();
    return cart.isFull() || cart.holds(title.id(), session.format())
        ? Optional.empty()
        : cart.copy(now.stock(), title.id(), session.format())
            .map(disc -> new Cart.Line(title, session.format(), disc));
  }

  /** The page shows the prices of now as long as they name its format. */
  private static Session renewed(Session.Viewing session, Situation now) {
    return now.prices()
        .map(prices -> prices.tariff())
        .filter(tariff -> tariff.hasPriceFor(session.format()))
        .<Session>map(tariff ->
            new Session.Viewing(session.title(), session.format(), tariff, session.list()))
        .orElse(session);
  }

  private static Step<Session> show(Session.Browsing list, Situation now) {
    return now.prices()
        .map(prices -> new Order(list.cart().priced(prices.tariff()), prices.tariff()))
        .map(order -> show(order, list))
        .orElseGet(() -> SessionFlow.list(list));
  }

  private static Step<Session> show(Order order, Session.Browsing list) {
    return order.cart().isEmpty()
        ? SessionFlow.list(list.holding(Cart.EMPTY))
        : SessionFlow.rest(new Session.Choosing(order, list), SessionFlow.READ_IDLE);
  }

  static Step<Session> choosing(Session.Choosing session, Event event, Situation now) {
    Order order = session.order();
    return switch (event) {
      case Event.Touched(Touch.Remove(var title, var format)) ->
          show(order.with(order.cart().without(title, format)), session.list());
      case Event.Touched(Touch.Pay _) when now.canSell() -> PayFlow.begin(order, now);
      case Event.Touched(Touch.Back _) -> SessionFlow.list(session.list().holding(order.cart()));
      case Event.Touched(Touch.Cancel _) -> SessionFlow.afresh();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      case Event.StateCame _ -> Step.to(new Session.Choosing(order.renewed(now), session.list()));
      default -> Step.to(session);
    };
  }
}
