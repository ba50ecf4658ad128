package rondo.kiosk.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.kiosk.inventory.Stock;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.ScreenFrame.Standing;
import rondo.kiosk.workflow.Situation;
import rondo.protocol.state.State;
import rondo.tariff.charge.Charges;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/** Which page shows a decision state. Pure. */
public final class Screens {
  private static final int CARDS = 12;

  private Screens() {}

  /** How the kiosk stands, for the head of every page. */
  public static Standing standing(Service service, Situation now) {
    if (service.closed().isPresent() || ailing(service)) {
      return Standing.OUT_OF_SERVICE;
    }
    if (!now.linked()) {
      return Standing.LINK_AWAY;
    }
    return service.recovery().isPresent() ? Standing.BUSY : Standing.READY;
  }

  /** The page. */
  public static Screen of(Service service, Situation now) {
    return switch (service.session()) {
      case Session.Preparing _ -> preparing(service);
      case Session.Browsing _ when service.closed().isPresent() ->
          new Screen.OutOfService(
              switch (service.closed().get()) {
                case QUARANTINED -> "quarantined";
                case TURNED_AWAY -> "turned-away";
              },
              true);
      case Session.Browsing browsing -> browse(browsing, now);
      case Session.Viewing viewing -> title(viewing, now);
      case Session.Paying paying -> pay(paying, now);
      case Session.Mailing mailing ->
          new Screen.Mail(mailing.typed(), mailing.problem(), mailing.confirming());
      case Session.Asking asking -> new Screen.AskingBank(price(asking.visit(), now));
      case Session.Vending vending when vending.farewell() -> new Screen.Starting("closing");
      case Session.Vending vending when vending.isServed() -> done(vending.visit(), now.now(), now);
      case Session.Vending vending -> VendScreens.of(vending, now);
      case Session.Offering offering -> offering(offering, service, now);
      case Session.Finished(var visit, var takenAt) -> done(visit, takenAt, now);
      case Session.Returning returning -> VendScreens.of(returning.taking());
      case Session.Returned returned ->
          new Screen.ReturnDone(
              returned.title(),
              returned.acceptedAt(),
              zone(now),
              returned.nights(),
              returned.total());
      case Session.Failing failing -> failed(failing, now);
    };
  }

  private static boolean ailing(Service service) {
    return service.recovery().filter(Recovery.Ailing.class::isInstance).isPresent();
  }

  private static Screen preparing(Service service) {
    return ailing(service)
        ? new Screen.OutOfService("machine", false)
        : new Screen.Starting("observing");
  }

  private static Screen browse(Session.Browsing session, Situation now) {
    List<Stock.Offer> all = now.stock().offers();
    List<String> genres =
        all.stream().map(offer -> offer.title().genre()).distinct().sorted().toList();
    List<Stock.Offer> chosen =
        all.stream()
            .filter(offer -> session.genre().map(offer.title().genre()::equals).orElse(true))
            .toList();
    int pages = Math.max(1, (chosen.size() + CARDS - 1) / CARDS);
    int page = Math.min(session.page(), pages);
    List<Screen.Card> cards =
        chosen.stream()
            .skip((page - 1L) * CARDS)
            .limit(CARDS)
            .map(offer -> card(offer, now))
            .toList();
    int discs = all.stream().mapToInt(offer -> offer.copies().size()).sum();
    return new Screen.Browse(cards, page, pages, genres, session.genre(), discs, now.canSell());
  }

  private static Screen.Card card(Stock.Offer offer, Situation now) {
    return new Screen.Card(
        offer.title().id(),
        offer.format(),
        work(offer.title()),
        offer.copies().size(),
        tariff(now).priceOf(offer.format()).firstNight());
  }

  static Screen.Work work(State.Title title) {
    return new Screen.Work(
        title.name(),
        title.year(),
        title.genre(),
        title.by(),
        title.minutes(),
        title.age(),
        title.languages());
  }

  private static Screen title(Session.Viewing session, Situation now) {
    Stock stock = now.stock();
    return stock
        .offer(session.title(), session.format())
        .<Screen>map(offer ->
            new Screen.TitlePage(
                offer.title().id(),
                offer.format(),
                formats(stock, offer),
                work(offer.title()),
                offer.copies().size(),
                price(offer.format(), tariff(now), now),
                now.canSell()))
        .orElseGet(() -> browse(Session.Browsing.START, now));
  }

  private static List<Format> formats(Stock stock, Stock.Offer shown) {
    return stock.offers().stream()
        .filter(offer -> offer.title().id().equals(shown.title().id()))
        .map(Stock.Offer::format)
        .toList();
  }

  private static Screen pay(Session.Paying session, Situation now) {
    return now.stock()
        .offer(session.title(), session.format())
        .<Screen>map(offer ->
            new Screen.Pay(
                work(offer.title()),
                price(offer.format(), tariff(now), now),
                false,
                session.unreadable(),
                3 - session.unreadable()))
        .orElseGet(() -> browse(Session.Browsing.START, now));
  }

  private static Screen.Price price(Visit visit, Situation now) {
    return price(visit.item().format(), visit.tariff(), now);
  }

  private static Screen.Price price(Format format, Tariff tariff, Situation now) {
    var quote = Charges.quote(tariff, format, zone(now), now.now());
    return new Screen.Price(
        quote.reserved().total(),
        tariff.priceOf(format).firstNight(),
        quote.furtherNight(),
        quote.reserved().lines().getLast().amount(),
        quote.mostYouCanPay(),
        tariff.maximumNights(),
        quote.tax().name(),
        quote.due().getFirst(),
        zone(now));
  }

  /** Once held, prices are never taken away; a page that shows one is only reached with them. */
  private static Tariff tariff(Situation now) {
    return now.prices().orElseThrow().tariff();
  }

  private static Screen offering(Session.Offering session, Service service, Situation now) {
    Visit visit = session.visit();
    List<Choice> choices =
        service.recovery().isPresent()
            ? List.of(Choice.LEAVE)
            : List.of(Choice.LEAVE, Choice.ANOTHER_COPY);
    return new Screen.Failed(
        session.failure(),
        Optional.of(work(visit.item().title())),
        visit.reserved(),
        Optional.empty(),
        zone(now),
        Optional.empty(),
        rondo.base.id.ShortCode.of(visit.checkout().value()).text(),
        choices);
  }

  /** The lights come up as soon as the disc is in the hand; arm and door go home behind them. */
  private static Screen done(Visit visit, Instant takenAt, Situation now) {
    var due = Charges.nights(visit.tariff(), zone(now), takenAt).due(1);
    return new Screen.Done(
        work(visit.item().title()), due, zone(now), visit.reserved().orElseThrow(), visit.mail());
  }

  private static Screen failed(Session.Failing session, Situation now) {
    return new Screen.Failed(
        session.failure(),
        session.title().map(Screens::work),
        session.reserved(),
        session.notedAt(),
        zone(now),
        session.sentences(),
        session.reference(),
        session.choices());
  }

  static java.time.ZoneId zone(Situation now) {
    return now.settings().map(State.Settings::zone).orElse(java.time.ZoneOffset.UTC);
  }
}
