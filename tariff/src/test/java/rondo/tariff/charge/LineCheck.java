package rondo.tariff.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rondo.tariff.rule.PriceBasis;

/** Recomputes a charge from its lines alone, as "why this amount?" has to years later. */
final class LineCheck {
  private LineCheck() {}

  static void check(Charge charge) {
    long sum = charge.lines().stream().mapToLong(line -> line.amount().minor()).sum();
    assertThat(charge.total().minor()).isEqualTo(sum);
    if (charge.lines().isEmpty()) {
      return;
    }
    assertThat(charge.lines()).hasSize(2);
    var priced = charge.lines().getFirst();
    var tax = charge.lines().getLast();
    assertThat(tax.explanation()).isInstanceOf(Explanation.Tax.class);
    assertThat(tax.amount().minor()).isEqualTo(tax((Explanation.Tax) tax.explanation()));
    assertThat(((Explanation.Tax) tax.explanation()).taxed())
        .isEqualTo(priced.each().times(priced.quantity()));
    long contained = priced.explanation().basis() == PriceBasis.GROSS ? tax.amount().minor() : 0;
    assertThat(priced.amount().minor())
        .isEqualTo(priced.quantity() * priced.each().minor() - contained);
    checkNights(priced);
  }

  private static void checkNights(ChargeLine line) {
    switch (line.explanation()) {
      case Explanation.Reserved _ -> assertThat(line.quantity()).isEqualTo(1);
      case Explanation.FirstNight first -> {
        assertThat(line.quantity()).isEqualTo(1);
        assertThat(first.due()).isAfter(first.dispensedAt());
      }
      case Explanation.FurtherNights further -> {
        assertThat(line.quantity()).isEqualTo(further.toNight() - further.fromNight() + 1);
        assertThat(further.fromNight()).isEqualTo(2);
        assertThat(further.endedAt()).isAfter(further.missed()).isBeforeOrEqualTo(further.due());
      }
      case Explanation.Tax _ -> throw new AssertionError("the tax comes last");
    }
  }

  private static long tax(Explanation.Tax why) {
    var prices = BigDecimal.valueOf(why.taxed().minor());
    var rate = BigDecimal.valueOf(why.rule().rate().value());
    var whole = BigDecimal.valueOf(10_000);
    var over = why.basis() == PriceBasis.GROSS ? whole.add(rate) : whole;
    return prices.multiply(rate).divide(over, 0, RoundingMode.HALF_UP).longValueExact();
  }
}
