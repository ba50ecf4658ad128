package rondo.app.traffic.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.server.sample.SampleTariff;
import rondo.tariff.charge.Charges;
import rondo.tariff.charge.Close;
import rondo.tariff.rule.Format;

class BillTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "dvd, 2026-06-01T11:00, 2026-06-02T11:00, 1, 195, 0",
    "dvd, 2026-06-01T21:30, 2026-06-02T20:59, 1, 195, 0",
    "dvd, 2026-06-01T11:00, 2026-06-02T21:30, 2, 195, 195",
    "blu-ray, 2026-06-01T11:00, 2026-06-04T11:00, 3, 271, 541",
    "game, 2026-10-30T11:00, 2026-11-13T21:30, 15, 379, 5304"
  })
  void a_bill_is_what_a_person_reckons(
      String format,
      LocalDateTime taken,
      LocalDateTime back,
      int nights,
      long first,
      long further) {
    Bill bill =
        Bill.returned(format, ZONE, taken.atZone(ZONE).toInstant(), back.atZone(ZONE).toInstant());
    assertThat(bill).isEqualTo(new Bill(nights, first, further));
  }

  /** Two that reckon apart from each other and come to the same are both right. */
  @RepeatedTest(200)
  void it_agrees_with_the_tariff_on_any_days(RepetitionInfo seed) {
    var random = RandomGenerator.of("L64X128MixRandom");
    var format = Format.values()[random.nextInt(Format.values().length)];
    var taken =
        LocalDateTime.of(2026, 1, 1, 11, 0).plusDays(seed.getCurrentRepetition()).atZone(ZONE);
    var back = taken.plusDays(1 + random.nextInt(13)).plusMinutes(random.nextInt(780));
    Close close =
        Charges.close(SampleTariff.standard(), format, ZONE, taken.toInstant(), back.toInstant());
    Bill bill = Bill.returned(format.wire(), ZONE, taken.toInstant(), back.toInstant());
    assertThat(close)
        .isInstanceOfSatisfying(
            Close.Returned.class,
            returned -> {
              assertThat(bill.nights()).isEqualTo(returned.nights());
              assertThat(bill.further()).isEqualTo(returned.further().total().minor());
            });
    assertThat(bill.first())
        .isEqualTo(Charges.reservation(SampleTariff.standard(), format).total().minor());
    assertThat(Bill.sold(format.wire()).total())
        .isEqualTo(Charges.mostYouCanPay(SampleTariff.standard(), format).minor());
  }
}
