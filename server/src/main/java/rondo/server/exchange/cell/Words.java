package rondo.server.exchange.cell;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Readings that several columns share. Pure. */
public final class Words {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
  private static final Pattern SEPARATED = Pattern.compile("\\s*[,;|]\\s*");

  private Words() {}

  /** A text as it stands. */
  public static Reading<String> text(String text) {
    return new Reading.Good<>(text);
  }

  /** A whole number within bounds. */
  public static Function<String, Reading<Integer>> whole(int least, int most) {
    return text -> {
      if (!DIGITS.matcher(text).matches()) {
        return new Reading.Bad<>("A whole number is wanted here, in digits alone.");
      }
      int number = Integer.parseInt(text);
      return number < least || number > most
          ? new Reading.Bad<>("A number from %d to %d is wanted here.".formatted(least, most))
          : new Reading.Good<>(number);
    };
  }

  /** The year of a date, or a year alone. */
  public static Function<String, Reading<Integer>> year(int least, int most) {
    return text -> {
      Reading<Integer> number = whole(least, most).apply(text);
      if (DIGITS.matcher(text).matches()) {
        return number;
      }
      return DateText.read(text, DateOrder.MONTH_FIRST) instanceof Reading.Good<?>(var date)
              && date instanceof java.time.LocalDate day
          ? whole(least, most).apply(Integer.toString(day.getYear()))
          : new Reading.Bad<>("A year is wanted here, like 1927.");
    };
  }

  /** Languages as BCP 47 tags, between commas, semicolons or bars. */
  public static Reading<List<String>> languages(String text) {
    List<String> tags = things(text).map(Words::tag).map(tag -> tag.orElse("")).toList();
    return tags.contains("")
        ? new Reading.Bad<>("Languages are written by their short codes, like en, es, pt-BR.")
        : new Reading.Good<>(tags.stream().distinct().toList());
  }

  /** A language's tag in its canonical form. */
  public static Optional<String> tag(String text) {
    try {
      String tag = new Locale.Builder().setLanguageTag(text.strip()).build().toLanguageTag();
      boolean isOne = !tag.equals("und") && tag.length() <= 35 && text.length() > 1;
      return isOne ? Optional.of(tag) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Genres between commas, semicolons or bars, as catalogues name them: "science-fiction". */
  public static Reading<List<String>> genres(String text) {
    return new Reading.Good<>(things(text).map(Words::genre).distinct().toList());
  }

  /** One genre. */
  public static Reading<String> oneGenre(String text) {
    return new Reading.Good<>(genre(text));
  }

  private static String genre(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
  }

  private static java.util.stream.Stream<String> things(String text) {
    return SEPARATED.splitAsStream(text.strip()).filter(thing -> !thing.isEmpty());
  }
}
