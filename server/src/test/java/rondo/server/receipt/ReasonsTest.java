package rondo.server.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;
import rondo.design.words.Formats;
import rondo.tariff.charge.ChargeLine;
import rondo.tariff.charge.Explanation;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.TariffVersion;
import rondo.tariff.rule.TaxRule;

class ReasonsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final TariffVersion TARIFF = new TariffVersion("standard", 7);
  private final Reasons reasons = new Reasons(new Formats(Locale.US, BERLIN));

  private static ChargeLine line(String euros, Explanation why) {
    Money amount = Money.of(Long.parseLong(euros), "EUR");
    return new ChargeLine(1, amount, amount, why);
  }

  @Test
  void a_tax_inside_the_price_says_that_it_is_contained() {
    var tax =
        new Explanation.Tax(
            TARIFF,
            Format.DVD,
            PriceBasis.GROSS,
            new TaxRule("MwSt.", "Deutschland", new BasisPoints(1900)),
            Money.of(180, "EUR"));

    assertThat(reasons.what(line("29", tax))).isEqualTo("MwSt. 19%");
    assertThat(reasons.why(tax)).isEqualTo("Deutschland, contained in €1.80.");
    assertThat(reasons.rule(tax))
        .isEqualTo("Rule “tax of the place”; tariff standard, version 7; prices with tax");
  }

  @Test
  void what_was_only_reserved_says_so() {
    var reserved = new Explanation.Reserved(TARIFF, Format.GAME, PriceBasis.NET);

    assertThat(reasons.why(reserved)).contains("reserved at the swipe");
    assertThat(reasons.rule(reserved)).contains("prices before tax");
  }

  @Test
  void times_change_their_zone_name_with_the_season() {
    var night =
        new Explanation.FirstNight(
            TARIFF,
            Format.DVD,
            PriceBasis.GROSS,
            BERLIN,
            Instant.parse("2027-03-27T20:30:00Z"),
            Instant.parse("2027-03-28T19:00:00Z"));

    assertThat(reasons.why(night))
        .isEqualTo("Taken Sat 27 Mar 21:30 CET; the first night ends Sun 28 Mar 21:00 CEST.");
  }
}
