package rondo.tariff.charge;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import rondo.base.money.Money;
import rondo.tariff.night.Nights;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/**
 * What one disc costs at each step of its rental (feature R2; DESIGN, "Money in time"). Pure: the
 * same tariff and times always give the same lines. A format the tariff has no price for throws
 * {@link rondo.tariff.rule.PriceMissingException}.
 */
public final class Charges {
  private Charges() {}

  /** What the swipe reserves: the first night and its tax. */
  public static Charge reservation(Tariff tariff, Format format) {
    return taxed(
        tariff,
        1,
        tariff.priceOf(format).firstNight(),
        new Explanation.Reserved(tariff.named(), format, tariff.basis()));
  }

  /** What is captured for a disc that was taken; its total equals the reservation's. */
  public static Charge firstNight(Tariff tariff, Format format, ZoneId zone, Instant dispensedAt) {
    var due = nights(tariff, zone, dispensedAt).due(1);
    return taxed(
        tariff,
        1,
        tariff.priceOf(format).firstNight(),
        new Explanation.FirstNight(tariff.named(), format, tariff.basis(), zone, dispensedAt, due));
  }

  /**
   * What is charged when a disc is back.
   *
   * @param acceptedAt when a machine took the disc in, not when that was reported; after the end of
   *     the last night the disc was sold before it came back
   */
  public static Close close(
      Tariff tariff, Format format, ZoneId zone, Instant dispensedAt, Instant acceptedAt) {
    return close(tariff, format, zone, dispensedAt, acceptedAt, Ending.RETURNED);
  }

  /**
   * What is charged when a disc is back.
   *
   * @param countedAt when it counts as back
   * @param ending why it counts as back then, for the lines
   */
  public static Close close(
      Tariff tariff,
      Format format,
      ZoneId zone,
      Instant dispensedAt,
      Instant countedAt,
      Ending ending) {
    var nights = nights(tariff, zone, dispensedAt);
    if (nights.soldBy(countedAt)) {
      return sale(tariff, format, zone, dispensedAt);
    }
    return new Close.Returned(
        nights.begunAt(countedAt), further(tariff, format, nights, ending, countedAt));
  }

  /** What is charged when the last night ends without a return. */
  public static Close.Sold sale(Tariff tariff, Format format, ZoneId zone, Instant dispensedAt) {
    var nights = nights(tariff, zone, dispensedAt);
    var soldAt = nights.saleInstant();
    return new Close.Sold(
        nights.maximum(), soldAt, further(tariff, format, nights, Ending.SOLD, soldAt));
  }

  /** All nights to the maximum with their taxes: no rental ever costs more. */
  public static Money mostYouCanPay(Tariff tariff, Format format) {
    var price = tariff.priceOf(format);
    var further = price.furtherNight().times(tariff.maximumNights() - 1);
    return withTax(tariff, price.firstNight()).plus(withTax(tariff, further));
  }

  /** The price to show before a disc is rented, as if it were given out at {@code now}. */
  public static Quote quote(Tariff tariff, Format format, ZoneId zone, Instant now) {
    return new Quote(
        reservation(tariff, format),
        tariff.priceOf(format).furtherNight(),
        mostYouCanPay(tariff, format),
        tariff.basis(),
        tariff.tax(),
        nights(tariff, zone, now).allDue());
  }

  /** The nights of a rental by its tariff. */
  public static Nights nights(Tariff tariff, ZoneId zone, Instant dispensedAt) {
    return new Nights(tariff.nightEnds(), tariff.maximumNights(), zone, dispensedAt);
  }

  private static Charge further(
      Tariff tariff, Format format, Nights nights, Ending ending, Instant endedAt) {
    int owed = nights.begunAt(endedAt);
    if (owed == 1) {
      return new Charge(tariff.nothing(), List.of());
    }
    var explanation =
        new Explanation.FurtherNights(
            tariff.named(),
            format,
            tariff.basis(),
            nights.zone(),
            2,
            owed,
            nights.maximum(),
            nights.dispensedAt(),
            ending,
            endedAt,
            nights.due(1),
            nights.due(owed));
    return taxed(tariff, owed - 1, tariff.priceOf(format).furtherNight(), explanation);
  }

  private static Charge taxed(Tariff tariff, int quantity, Money each, Explanation explanation) {
    var prices = each.times(quantity);
    var tax = tariff.basis().taxOn(prices, tariff.tax());
    var priced =
        new ChargeLine(quantity, each, tariff.basis().withoutTax(prices, tax), explanation);
    var why =
        new Explanation.Tax(
            tariff.named(), explanation.format(), tariff.basis(), tariff.tax(), prices);
    return Charge.of(List.of(priced, new ChargeLine(1, tax, tax, why)));
  }

  private static Money withTax(Tariff tariff, Money prices) {
    var tax = tariff.basis().taxOn(prices, tariff.tax());
    return tariff.basis().withoutTax(prices, tax).plus(tax);
  }
}
