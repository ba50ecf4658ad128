package rondo.payment.wire;

import java.io.ByteArrayOutputStream;
import rondo.base.json.StrictJson;

/** How calls and answers are written: strict JSON on one line that ends in LF. */
public final class PaymentLine {
  /** The most bytes of a line, without its LF. */
  public static final int MAX_BYTES = 4096;

  private PaymentLine() {}

  /** The line of a call or an answer, with its LF. */
  public static byte[] write(Object value) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(StrictJson.wire().write(value));
    line.write('\n');
    return line.toByteArray();
  }

  /**
   * Reads a line without its LF.
   *
   * @throws rondo.base.json.MalformedJsonException when it is not exactly such a value
   */
  public static <T> T read(byte[] line, Class<T> shape) {
    return StrictJson.wire().read(line, shape);
  }
}
