package rondo.app.traffic.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What a customer of the sample network expects to pay, reckoned as he would on paper, from the
 * price list on the wall and the days on the calendar, apart from the code that charges him.
 *
 * @param nights from 1 to the most
 * @param first minor units for the first night, with tax
 * @param further minor units for the nights after it, with tax
 */
record Bill(int nights, long first, long further) {
  private static final Map<String, Long> PRICES =
      Map.of("dvd", 180L, "blu-ray", 250L, "game", 350L, "album", 150L);
  private static final BigDecimal TAX = new BigDecimal("0.0825");
  private static final LocalTime NIGHTS_END = LocalTime.of(21, 0);

  /** Who keeps a disc longer has bought it. */
  static final int MOST = 15;

  /** Of a disc that came back. */
  static Bill returned(String format, ZoneId zone, Instant taken, Instant back) {
    return of(format, nights(zone, taken, back));
  }

  /** Of a disc that never came back. */
  static Bill sold(String format) {
    return of(format, MOST);
  }

  /** A night for each calendar day, one more for who comes after the hour, one at the least. */
  private static int nights(ZoneId zone, Instant taken, Instant back) {
    LocalDateTime out = LocalDateTime.ofInstant(taken, zone);
    LocalDateTime in = LocalDateTime.ofInstant(back, zone);
    long days = ChronoUnit.DAYS.between(out.toLocalDate(), in.toLocalDate());
    long late = in.toLocalTime().isAfter(NIGHTS_END) ? 1 : 0;
    return (int) Math.clamp(days + late, 1, MOST);
  }

  private static Bill of(String format, int nights) {
    long price = PRICES.getOrDefault(format, 0L);
    return new Bill(nights, taxed(price), taxed(price * (nights - 1)));
  }

  private static long taxed(long net) {
    BigDecimal tax = BigDecimal.valueOf(net).multiply(TAX).setScale(0, RoundingMode.HALF_UP);
    return net + tax.longValueExact();
  }

  long total() {
    return first + further;
  }
}
