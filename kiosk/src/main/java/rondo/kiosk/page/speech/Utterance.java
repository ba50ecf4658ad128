package rondo.kiosk.page.speech;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One thing that is said.
 *
 * @param kind when it is said
 * @param key what it belongs to: the touch that a button makes ({@code choose?choice=leave}), a
 *     field, a key, a sign; empty for a sentence of the page
 * @param text as it stands in the bundles; the voice's own way of saying it is {@link
 *     Pronunciation}'s
 * @param personal whether it holds what a person typed, so that nothing of it may be kept
 */
public record Utterance(Kind kind, String key, String text, boolean personal) {
  /** When something is said. */
  public enum Kind {
    /** Once, when spoken mode begins. */
    WELCOME,
    /** First on each page. */
    TITLE,
    /** What the customer must know before choosing: what failed, the money, what to do. */
    LEAD,
    /** What can be done here, in one sentence. */
    CAN,
    /** A further sentence of the page. */
    LINE,
    /** One of a list, which can be chosen. */
    ITEM,
    /** A button, when the focus comes to it. */
    CHOICE,
    /** A field, when the focus comes to it. */
    FIELD,
    /** A key of the on-screen keyboard, when the focus comes to it or it is typed. */
    KEY,
    /** What a sheet says when it opens; the key is the sheet's id. */
    SHEET,
    /** What the keypad itself has to say, such as the end of a list. */
    SIGN;

    /** Whether it is read out with the page, without being asked for. */
    public boolean isReadOut() {
      return switch (this) {
        case TITLE, LEAD, CAN, LINE, ITEM -> true;
        case WELCOME, CHOICE, FIELD, KEY, SHEET, SIGN -> false;
      };
    }
  }

  public Utterance {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
    if (text.isBlank()) {
      throw new IllegalArgumentException("there is nothing to say for " + kind);
    }
  }

  static Utterance of(Kind kind, String key, String text) {
    return new Utterance(kind, key, text, false);
  }

  /** The key of a button that is a touch of its own, without fields. */
  public static String touch(String name) {
    return name;
  }

  /** The key of a button: its touch and what its form posts, as a query in the order of names. */
  public static String touch(String name, Map<String, String> fields) {
    return name
        + new TreeMap<>(fields)
            .entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Utterance[" + kind + (personal ? ", hidden]" : ", " + key + ", " + text + "]");
  }
}
