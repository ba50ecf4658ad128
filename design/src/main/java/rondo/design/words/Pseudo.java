package rondo.design.words;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Languages that nobody speaks, made from English, so that a screen can be tried before it is
 * translated: {@code en-XA} is longer by 40 %, accented and in brackets, so that whatever stands
 * outside of brackets was never translated; {@code ar-XB} is written from right to left. Places
 * such as {@code {title}} stay as they are.
 */
public enum Pseudo {
  /** {@code en-XA}. */
  LONG {
    @Override
    String of(String text) {
      long letters = text.chars().filter(Character::isLetter).count();
      return "[" + outsidePlaces(text, Pseudo::accented) + tail(letters) + "]";
    }
  },
  /** {@code ar-XB}. */
  RIGHT_TO_LEFT {
    @Override
    String of(String text) {
      return outsidePlaces(text, part -> WORD.matcher(part).replaceAll("\u202E$0\u202C"));
    }
  };

  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final String PLAIN = "aceghijklnorstuwyzACEGHIJKLNORSTUWYZ";
  private static final String ACCENTED = "àçéĝĥîĵķļñöŕšţûŵýžÀÇÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ";
  private static final int MORE_PERCENT = 40;

  /** A text of the bundle in this language. */
  abstract String of(String english);

  /** The made language of a locale, if it is one. */
  public static Optional<Pseudo> in(Locale locale) {
    return switch (locale.toLanguageTag()) {
      case "en-XA" -> Optional.of(LONG);
      case "ar-XB" -> Optional.of(RIGHT_TO_LEFT);
      default -> Optional.empty();
    };
  }

  private static String accented(String part) {
    return part.chars()
        .map(c -> PLAIN.indexOf(c) < 0 ? c : ACCENTED.charAt(PLAIN.indexOf(c)))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Words of three, so that a line breaks as it would in a real language. */
  private static String tail(long letters) {
    long more = (letters * MORE_PERCENT + 99) / 100;
    var tail = new StringBuilder();
    for (int i = 0; i < more; i++) {
      tail.append(i % 4 == 0 ? " ~" : "~");
    }
    return tail.toString();
  }

  private static String outsidePlaces(String text, UnaryOperator<String> change) {
    var made = new StringBuilder();
    var place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      made.append(change.apply(text.substring(from, place.start()))).append(place.group());
      from = place.end();
    }
    return made.append(change.apply(text.substring(from))).toString();
  }
}
