package rondo.server.exchange.kiosk;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Degrees as digits that read back to the same number. Pure. */
public final class Degrees {
  private Degrees() {}

  /** Plain digits, or nothing. */
  public static String text(OptionalDouble degrees) {
    return degrees.isPresent()
        ? new BigDecimal(Double.toString(degrees.getAsDouble())).toPlainString()
        : "";
  }
}
