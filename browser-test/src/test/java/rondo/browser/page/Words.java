package rondo.browser.page;

import java.util.regex.Pattern;

/** Patterns that the browser understands, whose expressions know no {@code \Q} and {@code \E}. */
final class Words {
  private Words() {}

  /** The text with nothing special in it. */
  static String plain(String text) {
    return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
  }

  /** A pattern with plain texts at its {@code %s}. */
  static Pattern like(String expression, String... texts) {
    Object[] escaped = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      escaped[i] = plain(texts[i]);
    }
    return Pattern.compile(expression.formatted(escaped));
  }
}
