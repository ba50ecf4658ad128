package rondo.kiosk.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what a row says, so that a bit that rots is found and its row named (F22). */
final class RowHash {
  private RowHash() {}

  /** Of the row's table and values; none of them holds a line feed. */
  static String of(String table, Object... values) {
    var text = new StringBuilder("rondo ").append(table);
    for (Object value : values) {
      text.append('\n').append(value);
    }
    return HexFormat.of()
        .formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
