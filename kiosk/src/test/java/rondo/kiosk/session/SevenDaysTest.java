package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.rent.PriceView;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Situation;
import rondo.tariff.charge.Charge;
import rondo.tariff.charge.Charges;
import rondo.tariff.charge.Close;
import rondo.tariff.charge.Explanation;
import rondo.tariff.night.Nights;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TaxRule;

/** The line of seven days says what the tariff really charges on each of them (screens, 9). */
class SevenDaysTest {
  private static final KioskWords WORDS = KioskWords.in(Locale.US);
  private static final List<String> ZONES =
      List.of(
          "America/New_York",
          "America/St_Johns",
          "Europe/Madrid",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "UTC");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  private static Tariff tariff(Random random) {
    return new Tariff(
        "any",
        1,
        Money.of(0, "USD").currency(),
        random.nextBoolean() ? PriceBasis.NET : PriceBasis.GROSS,
        new TaxRule("Sales tax", "Albany, NY", new BasisPoints(random.nextInt(2_500))),
        LocalTime.of(5 + random.nextInt(18), random.nextInt(60)),
        1 + random.nextInt(15),
        List.of(price(Format.DVD, random), price(Format.GAME, random)));
  }

  private static FormatPrice price(Format format, Random random) {
    return new FormatPrice(
        format, Money.of(1 + random.nextInt(600), "USD"), Money.of(1 + random.nextInt(600), "USD"));
  }

  private static List<Format> cart(Random random) {
    List<Format> cart = new ArrayList<>();
    for (int disc = 0; disc <= random.nextInt(5); disc++) {
      cart.add(random.nextBoolean() ? Format.DVD : Format.GAME);
    }
    return cart;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void each_day_of_the_line_costs_what_the_tariff_charges_for_a_return_by_its_end(long seed) {
    var random = new Random(seed);
    Tariff tariff = tariff(random);
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    Instant out = Samples.NOON.plus(Duration.ofMinutes(random.nextInt(366 * 24 * 60)));
    List<Format> cart = cart(random);
    Situation now = Samples.in(zone, out);

    List<PriceView.Day> days = PriceView.of(Prices.of(cart, tariff, now), WORDS).days();

    assertThat(days).hasSize(7);
    assertThat(days.getFirst().amount()).isEqualTo(charged(tariff, cart, zone, out, out));
    Nights nights = Charges.nights(tariff, zone, out);
    for (int day = 1; day < 7; day++) {
      PriceView.Day told = days.get(day);
      if (day <= tariff.maximumNights()) {
        Instant end = nights.due(day);
        assertThat(told.amount()).isEqualTo(charged(tariff, cart, zone, out, end));
        assertThat(told.name()).isEqualTo(weekday(end, zone));
        assertThat(told.step()).isTrue();
      } else {
        assertThat(told.amount()).isEqualTo("yours");
        assertThat(told.step()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_second_after_the_end_of_a_day_the_next_one_is_charged(long seed) {
    var random = new Random(seed);
    Tariff tariff = tariff(random);
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    Instant out = Samples.NOON.plus(Duration.ofMinutes(random.nextInt(366 * 24 * 60)));
    List<Format> cart = cart(random);
    var days = PriceView.of(Prices.of(cart, tariff, Samples.in(zone, out)), WORDS).days();

    for (int day = 1; day < Math.min(6, tariff.maximumNights()); day++) {
      Instant late = Charges.nights(tariff, zone, out).due(day).plusSeconds(1);
      assertThat(days.get(day + 1).amount()).isEqualTo(charged(tariff, cart, zone, out, late));
    }
  }

  /** What the tariff charges for all discs, without the tax that the line's note names. */
  private static String charged(
      Tariff tariff, List<Format> cart, ZoneId zone, Instant out, Instant back) {
    long sum = 0;
    for (Format format : cart) {
      sum += shown(tariff, Charges.firstNight(tariff, format, zone, out));
      Close close = Charges.close(tariff, format, zone, out, back);
      sum += shown(tariff, close.further());
    }
    return WORDS.money(Money.of(sum, "USD"));
  }

  private static long shown(Tariff tariff, Charge charge) {
    return charge.lines().stream()
        .filter(line ->
            tariff.basis() == PriceBasis.GROSS || !(line.explanation() instanceof Explanation.Tax))
        .mapToLong(line -> line.amount().minor())
        .sum();
  }

  private static String weekday(Instant end, ZoneId zone) {
    return end.atZone(zone).getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US);
  }
}
