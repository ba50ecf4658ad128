package rondo.protocol.identity;

import java.util.Locale;
import java.util.Optional;

/** Bytes as text for people: Crockford's base 32, in groups of four. */
public final class Crockford {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Crockford() {}

  /** The letters of the bytes, five bits each, the last filled up with zeros. */
  public static String write(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte next : bytes) {
      held = ((held << 8) | (next & 0xff)) & 0xfff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((held >>> bits) & 31));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /** With a hyphen after each fourth letter. */
  public static String inGroups(String text) {
    return text.replaceAll("(.{4})(?=.)", "$1-");
  }

  /** What a person typed, without hyphens and spaces; I and L are 1, O is 0. */
  public static String plain(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[ -]", "")
        .replace('I', '1')
        .replace('L', '1')
        .replace('O', '0');
  }

  /** The bytes of letters that {@link #write} made; empty on any other letter or length. */
  public static Optional<byte[]> read(String plain, int length) {
    byte[] bytes = new byte[length];
    int held = 0;
    int bits = 0;
    int at = 0;
    for (int place = 0; place < plain.length(); place++) {
      int value = ALPHABET.indexOf(plain.charAt(place));
      if (value < 0) {
        return Optional.empty();
      }
      held = ((held << 5) | value) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        if (at == length) {
          return Optional.empty();
        }
        bytes[at++] = (byte) (held >>> bits);
      }
    }
    boolean whole = at == length && bits < 5 && (held & ((1 << bits) - 1)) == 0;
    return whole ? Optional.of(bytes) : Optional.empty();
  }
}
