package rondo.app.medium;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.media.prepaid.PrepaidPlace;

/**
 * Places as they are typed and listed: {@code ptoc:SECTOR:OFFSET}, {@code utoc:SECTOR:OFFSET},
 * {@code after:CLUSTERS:SECTOR:OFFSET}; three words stand for the usual ones.
 */
final class PlaceText {
  private static final Map<String, PrepaidPlace> WORDS =
      Map.of(
          "ptoc", PrepaidPlace.PTOC,
          "utoc", PrepaidPlace.UTOC,
          "control", PrepaidPlace.CONTROL_AREA);
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?:(?<toc>[pu]toc)|after:(?<clusters>[0-9]{1,4})):(?<sector>[0-9]{1,2}):(?<offset>[0-9]{1,4})");

  private PlaceText() {}

  /** The place, or nothing where the text names none. */
  static Optional<PrepaidPlace> parse(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (WORDS.containsKey(text) || !numbers.matches()) {
      return Optional.ofNullable(WORDS.get(text));
    }
    int sector = Integer.parseInt(numbers.group("sector"));
    int offset = Integer.parseInt(numbers.group("offset"));
    String clusters = numbers.group("clusters");
    try {
      return Optional.of(
          clusters == null
              ? "ptoc".equals(numbers.group("toc"))
                  ? new PrepaidPlace.Embossed(sector, offset)
                  : new PrepaidPlace.InUtoc(sector, offset)
              : new PrepaidPlace.AfterUtoc(Integer.parseInt(clusters), sector, offset));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // numbers that no disc has
    }
  }

  /** The text of a place; {@link #parse} reads it again. */
  static String of(PrepaidPlace place) {
    return switch (place) {
      case PrepaidPlace.Embossed(int sector, int offset) -> "ptoc:" + sector + ":" + offset;
      case PrepaidPlace.InUtoc(int sector, int offset) -> "utoc:" + sector + ":" + offset;
      case PrepaidPlace.AfterUtoc(int clusters, int sector, int offset) ->
          "after:" + clusters + ":" + sector + ":" + offset;
    };
  }
}
