package rondo.media.minidisc.toc;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something was recorded and by what, as a slot of U-TOC sector 2 says it: six bytes of
 * decimal digits, maker code, model code. The years 80 to 99 are those before 2000: unverified, no
 * recorder is older.
 *
 * @param at the recorder's own clock, 1980 to 2079, in whole seconds
 * @param maker maker code, 0 to 255
 * @param model model code, 0 to 255
 */
public record RecordingDate(LocalDateTime at, int maker, int model) {
  private static final int CENTURY = 2000;
  private static final int FIRST_YEAR = 1980;
  private static final int YEARS = 100;

  public RecordingDate {
    at = at.truncatedTo(ChronoUnit.SECONDS);
    boolean fits = at.getYear() >= FIRST_YEAR && at.getYear() < FIRST_YEAR + YEARS;
    if (!fits || (maker | model) >>> 8 != 0) {
      throw new IllegalArgumentException("no slot says " + at + ", " + maker + ", " + model);
    }
  }

  /** The date in a slot; nothing where its bytes are none. */
  public static Optional<RecordingDate> of(byte[] slot) {
    int year = CENTURY + digits(slot[0]);
    try {
      return Optional.of(
          new RecordingDate(
              LocalDateTime.of(
                  year >= FIRST_YEAR + YEARS && year < CENTURY + YEARS ? year - YEARS : year,
                  digits(slot[1]),
                  digits(slot[2]),
                  digits(slot[3]),
                  digits(slot[4]),
                  digits(slot[5])),
              slot[6] & 0xFF,
              slot[7] & 0xFF));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // no date: the bytes are somebody else's, or were never set
    }
  }

  /** The eight bytes of its slot. */
  public byte[] bytes() {
    return new byte[] {
      decimal(at.getYear() % YEARS),
      decimal(at.getMonthValue()),
      decimal(at.getDayOfMonth()),
      decimal(at.getHour()),
      decimal(at.getMinute()),
      decimal(at.getSecond()),
      (byte) maker,
      (byte) model
    };
  }

  private static byte decimal(int value) {
    return (byte) (value / 10 << 4 | value % 10);
  }

  /** Two decimal digits; above 99 where a half is none, which is no part of a date. */
  private static int digits(byte value) {
    int high = value >>> 4 & 0xF;
    int low = value & 0xF;
    return high < 10 && low < 10 ? high * 10 + low : 1000;
  }
}
