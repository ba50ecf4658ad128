package rondo.kiosk.session;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import rondo.base.money.Money;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.workflow.Situation;
import rondo.protocol.state.State;
import rondo.tariff.charge.Charges;
import rondo.tariff.charge.Quote;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/** The price block of one disc or of several: the sums of what each costs. Pure. */
final class Prices {
  private Prices() {}

  /**
   * @param formats at least one, each with a price in the tariff
   */
  static Screen.Price of(List<Format> formats, Tariff tariff, Situation now) {
    List<Quote> quotes =
        formats.stream()
            .map(format -> Charges.quote(tariff, format, zone(now), now.now()))
            .toList();
    var first = quotes.getFirst();
    return new Screen.Price(
        formats.size(),
        sum(tariff, quotes, quote -> quote.reserved().total()),
        formats.stream()
            .map(format -> tariff.priceOf(format).firstNight())
            .reduce(tariff.nothing(), Money::plus),
        sum(tariff, quotes, Quote::furtherNight),
        sum(tariff, quotes, quote -> quote.reserved().lines().getLast().amount()),
        sum(tariff, quotes, Quote::mostYouCanPay),
        tariff.maximumNights(),
        first.tax().name(),
        first.due().getFirst(),
        zone(now));
  }

  private static Money sum(Tariff tariff, List<Quote> quotes, Function<Quote, Money> part) {
    return quotes.stream().map(part).reduce(tariff.nothing(), Money::plus);
  }

  /** The kiosk's zone; before the first contact no page shows a time that matters. */
  static ZoneId zone(Situation now) {
    return now.settings().map(State.Settings::zone).orElse(ZoneOffset.UTC);
  }
}
