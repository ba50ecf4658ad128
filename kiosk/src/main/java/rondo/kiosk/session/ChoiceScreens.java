package rondo.kiosk.session;

import java.util.List;
import java.util.Optional;
import rondo.kiosk.inventory.Stock;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.workflow.Situation;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/** The pages that a customer chooses at: list, title, cart. Pure. */
final class ChoiceScreens {

  private ChoiceScreens() {}

  static Screen browse(Session.Browsing session, Situation now) {
    List<Stock.Offer> all = now.stock().offers();
    List<String> genres =
        all.stream().map(offer -> offer.title().genre()).distinct().sorted().toList();
    List<Stock.Offer> chosen =
        all.stream()
            .filter(offer -> session.genre().map(offer.title().genre()::equals).orElse(true))
            .toList();
    int room = now.manner().covers();
    int pages = Math.max(1, (chosen.size() + room - 1) / room);
    int page = Math.min(session.page(), pages);
    List<Screen.Card> cards =
        chosen.stream()
            .skip((page - 1L) * room)
            .limit(room)
            .map(offer -> card(offer, session.cart(), now))
            .toList();
    int discs = all.stream().mapToInt(offer -> offer.copies().size()).sum();
    return new Screen.Browse(
        cards,
        page,
        pages,
        genres,
        session.genre(),
        discs,
        session.cart().lines().size(),
        now.canSell());
  }

  private static Screen.Card card(Stock.Offer offer, Cart cart, Situation now) {
    return new Screen.Card(
        offer.title().id(),
        offer.format(),
        Works.of(offer.title()),
        offer.copies().size(),
        tariff(now).priceOf(offer.format()).firstNight(),
        cart.holds(offer.title().id(), offer.format()));
  }

  /** Only what has a price is offered, so where there is an offer there are prices. */
  private static Tariff tariff(Situation now) {
    return now.prices().orElseThrow().tariff();
  }

  /** A title whose last copy has gone stays on its page, which says so. */
  static Screen title(Session.Viewing session, Situation now) {
    Stock stock = now.stock();
    var title = session.title();
    int copies =
        stock.offer(title.id(), session.format()).map(offer -> offer.copies().size()).orElse(0);
    return new Screen.TitlePage(
        title.id(),
        session.format(),
        formats(stock, session),
        Works.of(title),
        copies,
        Prices.of(List.of(session.format()), session.tariff(), now),
        session.cart().lines().size(),
        session.cart().holds(title.id(), session.format()),
        session.cart().isFull(),
        now.canSell());
  }

  private static List<Format> formats(Stock stock, Session.Viewing session) {
    List<Format> here =
        stock.offers().stream()
            .filter(offer -> offer.title().id().equals(session.title().id()))
            .map(Stock.Offer::format)
            .toList();
    return here.contains(session.format()) ? here : List.of(session.format());
  }

  static Screen cart(Order order, Optional<String> notice, Situation now) {
    return new Screen.Cart(
        order.lines(now), order.price(now), order.cart().isFull(), now.canSell(), notice);
  }
}
