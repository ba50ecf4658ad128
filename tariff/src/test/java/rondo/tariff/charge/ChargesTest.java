package rondo.tariff.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.base.money.Money;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.PriceMissingException;
import rondo.tariff.rule.SampleTariffs;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TariffVersion;

class ChargesTest {
  private static final ZoneId AUSTIN = ZoneId.of("America/Chicago");
  private static final Tariff NET = SampleTariffs.net();
  private static final Tariff GROSS = SampleTariffs.gross();
  private static final TariffVersion STANDARD = new TariffVersion("standard", 3);

  /** Monday 1 June 2026, 12:00 in Austin; night 1 ends Tuesday 21:00. */
  private static final Instant OUT = Instant.parse("2026-06-01T17:00:00Z");

  private static final Instant FIRST_DUE = Instant.parse("2026-06-03T02:00:00Z");
  private static final Instant LAST_DUE = Instant.parse("2026-06-17T02:00:00Z");

  @Test
  void the_swipe_reserves_the_first_night_and_its_tax() {
    var reserved = Charges.reservation(NET, Format.DVD);
    assertThat(reserved.total()).isEqualTo(usd(195));
    assertThat(reserved.lines())
        .extracting(ChargeLine::kind, ChargeLine::quantity, ChargeLine::each, ChargeLine::amount)
        .containsExactly(
            Tuple.tuple(ChargeKind.FIRST_NIGHT, 1, usd(180), usd(180)),
            Tuple.tuple(ChargeKind.TAX, 1, usd(15), usd(15)));
    assertThat(reserved.lines())
        .extracting(ChargeLine::explanation)
        .containsExactly(
            new Explanation.Reserved(STANDARD, Format.DVD, PriceBasis.NET),
            new Explanation.Tax(
                STANDARD, Format.DVD, PriceBasis.NET, SampleTariffs.AUSTIN, usd(180)));
  }

  @Test
  void the_captured_first_night_says_when_it_ends() {
    var captured = Charges.firstNight(NET, Format.DVD, AUSTIN, OUT);
    assertThat(captured.total()).isEqualTo(usd(195));
    assertThat(captured.lines().getFirst().explanation())
        .isEqualTo(
            new Explanation.FirstNight(
                STANDARD, Format.DVD, PriceBasis.NET, AUSTIN, OUT, FIRST_DUE));
  }

  @Test
  void a_tax_that_is_contained_leaves_the_total_as_shown() {
    var captured = Charges.firstNight(GROSS, Format.DVD, AUSTIN, OUT);
    assertThat(captured.total()).isEqualTo(eur(180));
    assertThat(captured.lines())
        .extracting(ChargeLine::each, ChargeLine::amount)
        .containsExactly(Tuple.tuple(eur(180), eur(151)), Tuple.tuple(eur(29), eur(29)));
  }

  @ParameterizedTest(name = "{0} s after the first due instant: {1} nights, {2} net, {3} gross")
  @CsvSource({
    "-1, 1, 0, 0",
    "0, 1, 0, 0",
    "1, 2, 195, 180",
    "86399, 2, 195, 180",
    "86400, 2, 195, 180",
    "86401, 3, 390, 360",
    "1123200, 14, 2533, 2340",
    "1123201, 15, 2728, 2520",
    "1209600, 15, 2728, 2520"
  })
  void a_disc_that_comes_back_late_is_charged_for_each_night(
      long late, int nights, long net, long gross) {
    var back = FIRST_DUE.plusSeconds(late);
    assertReturned(Charges.close(NET, Format.DVD, AUSTIN, OUT, back), nights, usd(net));
    assertReturned(Charges.close(GROSS, Format.DVD, AUSTIN, OUT, back), nights, eur(gross));
  }

  @Test
  void a_return_on_the_first_night_has_nothing_to_charge() {
    var close = Charges.close(NET, Format.DVD, AUSTIN, OUT, OUT.plusSeconds(60));
    assertThat(close).isEqualTo(new Close.Returned(1, new Charge(usd(0), List.of())));
  }

  @Test
  void the_price_of_the_first_night_is_not_that_of_the_others() {
    var close = Charges.close(NET, Format.GAME, AUSTIN, OUT, FIRST_DUE.plusSeconds(1));
    assertThat(Charges.firstNight(NET, Format.GAME, AUSTIN, OUT).total()).isEqualTo(usd(325));
    assertThat(close.further().total()).isEqualTo(usd(271));
  }

  @Test
  void tax_is_rounded_once_for_all_further_nights() {
    var close = Charges.close(NET, Format.DVD, AUSTIN, OUT, FIRST_DUE.plusSeconds(8 * 86_400));
    assertThat(close.nights()).isEqualTo(9);
    assertThat(close.further().lines())
        .extracting(ChargeLine::quantity, ChargeLine::amount)
        .containsExactly(Tuple.tuple(8, usd(1440)), Tuple.tuple(1, usd(119)));
  }

  @Test
  void further_nights_say_which_instant_was_missed() {
    var back = FIRST_DUE.plusSeconds(90_000);
    var close = Charges.close(NET, Format.DVD, AUSTIN, OUT, back);
    assertThat(close.further().lines().getFirst().explanation())
        .isEqualTo(
            new Explanation.FurtherNights(
                STANDARD,
                Format.DVD,
                PriceBasis.NET,
                AUSTIN,
                2,
                3,
                15,
                OUT,
                Ending.RETURNED,
                back,
                FIRST_DUE,
                FIRST_DUE.plusSeconds(2 * 86_400)));
  }

  @Test
  void a_disc_that_never_comes_back_is_sold_at_the_maximum() {
    var sold = Charges.sale(NET, Format.DVD, AUSTIN, OUT);
    assertThat(sold.nights()).isEqualTo(15);
    assertThat(sold.soldAt()).isEqualTo(LAST_DUE);
    assertThat(sold.further().total()).isEqualTo(usd(2728));
    assertThat(sold.further().lines().getFirst().explanation())
        .isInstanceOfSatisfying(
            Explanation.FurtherNights.class,
            why -> {
              assertThat(why.ending()).isEqualTo(Ending.SOLD);
              assertThat(why.endedAt()).isEqualTo(LAST_DUE);
              assertThat(why.toNight()).isEqualTo(15);
            });
  }

  @Test
  void a_disc_that_comes_back_after_its_sale_stays_sold() {
    var weeksLate = LAST_DUE.plusSeconds(3_000_000);
    assertThat(Charges.close(NET, Format.DVD, AUSTIN, OUT, weeksLate))
        .isEqualTo(Charges.sale(NET, Format.DVD, AUSTIN, OUT));
  }

  @Test
  void a_maximum_of_one_night_sells_without_a_further_charge() {
    var sold = Charges.sale(SampleTariffs.withMaximum(1), Format.DVD, AUSTIN, OUT);
    assertThat(sold).isEqualTo(new Close.Sold(1, FIRST_DUE, new Charge(usd(0), List.of())));
  }

  @Test
  void the_most_you_can_pay_is_every_night_with_its_tax() {
    assertThat(Charges.mostYouCanPay(GROSS, Format.DVD)).isEqualTo(eur(2700));
    assertThat(Charges.mostYouCanPay(NET, Format.DVD)).isEqualTo(usd(2923));
    assertThat(Charges.mostYouCanPay(SampleTariffs.withMaximum(1), Format.DVD)).isEqualTo(usd(195));
  }

  @Test
  void the_quote_shows_what_will_be_charged() {
    var quote = Charges.quote(NET, Format.GAME, AUSTIN, OUT);
    assertThat(quote.reserved()).isEqualTo(Charges.reservation(NET, Format.GAME));
    assertThat(quote.furtherNight()).isEqualTo(usd(250));
    assertThat(quote.mostYouCanPay()).isEqualTo(Charges.mostYouCanPay(NET, Format.GAME));
    assertThat(quote.basis()).isEqualTo(PriceBasis.NET);
    assertThat(quote.tax()).isEqualTo(SampleTariffs.AUSTIN);
    assertThat(quote.due()).hasSize(15).startsWith(FIRST_DUE).endsWith(LAST_DUE);
  }

  @Test
  void a_format_without_a_price_is_never_charged() {
    assertThatThrownBy(() -> Charges.reservation(NET, Format.ALBUM))
        .isInstanceOf(PriceMissingException.class);
    assertThatThrownBy(() -> Charges.sale(NET, Format.ALBUM, AUSTIN, OUT))
        .isInstanceOf(PriceMissingException.class);
  }

  private static void assertReturned(Close close, int nights, Money further) {
    assertThat(close).isInstanceOf(Close.Returned.class);
    assertThat(close.nights()).isEqualTo(nights);
    assertThat(close.further().total()).isEqualTo(further);
    LineCheck.check(close.further());
  }

  private static Money usd(long minor) {
    return Money.of(minor, "USD");
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }
}
