package rondo.design.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the text of a form strictly (WHATWG URL, application/x-www-form-urlencoded): whole escapes,
 * whole UTF-8, each field once. Pure.
 */
final class FormText {
  private static final int MOST_FIELDS = 32;
  private static final int LONGEST_NAME = 64;

  private FormText() {}

  /** Whether it is a form as a browser would send it. */
  static boolean isSound(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String[] fields = text.split("&", MOST_FIELDS + 1);
    Set<String> names = new HashSet<>();
    boolean sound = fields.length <= MOST_FIELDS;
    for (int index = 0; sound && index < fields.length; index++) {
      sound = isSound(fields[index], names);
    }
    return sound;
  }

  private static boolean isSound(String field, Set<String> names) {
    int equals = field.indexOf('=');
    Optional<String> name = decoded(equals < 0 ? field : field.substring(0, equals));
    boolean value = decoded(equals < 0 ? "" : field.substring(equals + 1)).isPresent();
    return value
        && name.filter(it -> it.length() <= LONGEST_NAME)
            .filter(it -> it.chars().noneMatch(Character::isISOControl))
            .filter(names::add)
            .isPresent();
  }

  private static Optional<String> decoded(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (next == '%') {
        int value = escaped(text, at);
        if (value < 0) {
          return Optional.empty();
        }
        bytes.put((byte) value);
        at += 2;
      } else {
        bytes.put((byte) next);
      }
    }
    return utf8(bytes.flip());
  }

  /** The byte behind a percent sign; negative where there is none. */
  private static int escaped(String text, int at) {
    if (at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static Optional<String> utf8(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
