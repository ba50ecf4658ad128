package rondo.kiosk.session;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rondo.kiosk.inventory.Stock;
import rondo.kiosk.screen.Filters;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.workflow.Situation;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/** The pages that a customer chooses at: list, title, cart. Pure. */
final class ChoiceScreens {
  /** Covers of a page of the search: the keyboard needs room. */
  private static final int FOUND = 4;

  /** Covers of the invitation's ring. */
  private static final int COVERS = 8;

  private ChoiceScreens() {}

  static Screen browse(Session.Browsing session, Situation now) {
    List<Stock.Offer> all = now.stock().offers();
    List<Stock.Offer> chosen = all.stream().filter(session.filter()::takes).toList();
    int room = now.manner().covers();
    int pages = Math.max(1, (chosen.size() + room - 1) / room);
    int page = Math.min(session.page(), pages);
    List<Screen.Card> cards =
        chosen.stream()
            .skip((page - 1L) * room)
            .limit(room)
            .map(offer -> card(offer, session.cart(), now))
            .toList();
    return new Screen.Browse(
        cards,
        page,
        pages,
        filters(all, session.filter()),
        discs(all),
        session.cart().lines().size(),
        now.canSell(),
        letters(chosen, room));
  }

  /** Long lists are paged by letter (screens, section 6). */
  private static List<Screen.Letter> letters(List<Stock.Offer> offers, int room) {
    var first = new LinkedHashMap<String, Screen.Letter>();
    for (int at = 0; at < offers.size(); at++) {
      String letter = firstLetter(offers.get(at).title().name());
      first.putIfAbsent(letter, new Screen.Letter(letter, at / room + 1));
    }
    return List.copyOf(first.values());
  }

  private static String firstLetter(String name) {
    return name.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  static Screen search(Session.Browsing session, String typed, Situation now) {
    TitleSearch.Result found = TitleSearch.of(typed, now.stock().offers());
    int pages = Math.max(1, (found.offers().size() + FOUND - 1) / FOUND);
    int page = Math.min(session.page(), pages);
    return new Screen.Search(
        typed,
        found.kind(),
        found.offers().stream()
            .skip((page - 1L) * FOUND)
            .limit(FOUND)
            .map(offer -> card(offer, session.cart(), now))
            .toList(),
        found.offers().size(),
        page,
        pages,
        session.cart().lines().size());
  }

  private static int discs(List<Stock.Offer> offers) {
    return offers.stream().mapToInt(offer -> offer.copies().size()).sum();
  }

  private static Filters filters(List<Stock.Offer> all, Filter filter) {
    return new Filters(
        all.size(),
        all.stream()
            .map(offer -> offer.title().genre())
            .distinct()
            .sorted()
            .map(genre ->
                narrowing(
                    genre,
                    filter.genre(),
                    all.stream().filter(filter::isOfFormat),
                    offer -> offer.title().genre()))
            .toList(),
        all.stream()
            .map(Stock.Offer::format)
            .distinct()
            .sorted()
            .map(format ->
                narrowing(
                    format,
                    filter.format(),
                    all.stream().filter(filter::isOfGenre),
                    Stock.Offer::format))
            .toList());
  }

  private static <T> Filters.Narrowing<T> narrowing(
      T by, Optional<T> chosen, Stream<Stock.Offer> left, Function<Stock.Offer, T> kind) {
    long count = left.filter(offer -> kind.apply(offer).equals(by)).count();
    return new Filters.Narrowing<>(by, (int) count, chosen.equals(Optional.of(by)));
  }

  /** Every so many-th title, so that the invitation is not only of those with A. */
  static Screen attract(Session.Attracting session, Situation now) {
    List<Stock.Offer> offers = now.stock().offers();
    List<Screen.Work> works =
        offers.stream().map(offer -> Works.of(offer.title())).distinct().toList();
    int step = Math.max(1, works.size() / COVERS);
    return new Screen.Attract(
        IntStream.range(0, Math.min(COVERS, works.size()))
            .mapToObj(i -> works.get(i * step))
            .toList(),
        discs(offers),
        offers.stream()
            .map(offer -> tariff(now).priceOf(offer.format()).firstNight())
            .min(Comparator.naturalOrder()),
        session.ended(),
        now.canSell(),
        now.duties().key(now.now()).isPresent());
  }

  private static Screen.Card card(Stock.Offer offer, Cart cart, Situation now) {
    return new Screen.Card(
        offer.title().id(),
        offer.format(),
        Works.of(offer.title()),
        offer.copies().size(),
        tariff(now).priceOf(offer.format()).firstNight(),
        cart.holds(offer.title().id(), offer.format()),
        AgeFlow.isLimited(offer.title(), now));
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
