package rondo.labels.symbol;

import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;

/**
 * A row of bars: one value a module, true where there is ink, without quiet zones. Drawn by ZXing's
 * writers, so that our reader is held against code that others wrote. Immutable.
 */
public final class Bars {
  /** The paper that must stay empty on either side, in modules (ISO/IEC 15417). */
  public static final int QUIET = 10;

  private final boolean[] ink;

  private Bars(boolean[] ink) {
    this.ink = ink;
  }

  /** Code 128 (ISO/IEC 15417) of 1 to 80 ASCII characters, in the code sets that make it short. */
  public static Bars code128(String text) {
    return new Bars(new Code128Writer().encode(text));
  }

  /** EAN-13 of 13 digits with their check digit; a UPC-A number is one that begins with 0. */
  public static Bars ean13(String digits) {
    return new Bars(new EAN13Writer().encode(digits));
  }

  /** How many modules it has. */
  public int modules() {
    return ink.length;
  }

  /** True if there is ink at this module; outside of the symbol there is none. */
  public boolean at(int module) {
    return module >= 0 && module < ink.length && ink[module];
  }
}
