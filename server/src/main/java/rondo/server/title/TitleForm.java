package rondo.server.title;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import rondo.base.id.TitleId;
import rondo.server.catalogue.AgeRule;
import rondo.server.form.Form;
import rondo.server.form.Typed;

/**
 * A title as a person types it, one field a line; names, makers and codes have a line each. Pure.
 */
public final class TitleForm {
  /** The names of its fields. */
  public static final List<String> FIELDS =
      List.of(
          "kind",
          "name",
          "names",
          "year",
          "genre",
          "genres",
          "by",
          "makers",
          "minutes",
          "age",
          "languages",
          "subtitles",
          "series",
          "part",
          "works");

  private static final int NAME = 200;
  private static final int LINE = 400;
  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_MINUTES = 6_000;
  private static final int MOST_LINES = 60;

  private TitleForm() {}

  /** The fields of a title, as they stand in the form. */
  public static Map<String, String> of(Title title) {
    return Map.ofEntries(
        Map.entry("kind", title.kind().wire()),
        Map.entry("name", title.name()),
        Map.entry("names", lines(title.names(), it -> it.language() + ": " + it.name())),
        Map.entry("year", String.valueOf(title.year())),
        Map.entry("genre", title.genre()),
        Map.entry("genres", String.join(", ", title.genres())),
        Map.entry("by", title.by()),
        Map.entry("makers", lines(title.makers(), it -> it.role().wire() + ": " + it.name())),
        Map.entry("minutes", title.minutes() == 0 ? "" : String.valueOf(title.minutes())),
        Map.entry("age", String.valueOf(title.age())),
        Map.entry("languages", String.join(", ", title.languages())),
        Map.entry("subtitles", String.join(", ", title.subtitles())),
        Map.entry("series", title.series().map(Series::name).orElse("")),
        Map.entry("part", title.series().map(TitleForm::part).orElse("")),
        Map.entry("works", lines(title.works(), Identifier::value)));
  }

  private static String part(Series series) {
    return series.part().isPresent() ? String.valueOf(series.part().getAsInt()) : "";
  }

  private static <T> String lines(List<T> things, Function<T, String> line) {
    return things.stream().map(line).collect(Collectors.joining("\n"));
  }

  /**
   * Reads the fields.
   *
   * @param before what stands there now; its editions and version are kept
   */
  public static Typed<Title> read(Map<String, String> fields, Title before) {
    return read(fields, before.id(), before.editions(), before.version());
  }

  /** Reads the fields of a title that is not there yet. */
  public static Typed<Title> read(Map<String, String> fields, TitleId id) {
    return read(fields, id, List.of(), 0);
  }

  private static Typed<Title> read(
      Map<String, String> fields, TitleId id, List<Edition> editions, int version) {
    var form = new Form(fields);
    Kind kind = Kind.parse(form.text("kind")).orElse(Kind.FILM);
    if (Kind.parse(form.text("kind")).isEmpty()) {
      form.wrong("kind", "Choose what it is.");
    }
    if (editions.stream().anyMatch(edition -> !kind.formats().contains(edition.format()))) {
      form.wrong("kind", "It has editions on discs of another kind.");
    }
    String name = form.line("name", NAME, "The title needs a name.");
    List<TitleName> names = names(form);
    int year = form.number("year", FIRST_YEAR, LAST_YEAR, OptionalInt.empty());
    String genre = form.line("genre", NAME, "Choose a genre; it draws the cover.");
    List<String> genres = form.list("genres", LINE);
    String by = form.line("by", NAME, "Say who made it; covers and receipts show it.");
    List<Maker> makers = makers(form);
    int minutes = form.number("minutes", 0, LONGEST_MINUTES, OptionalInt.of(0));
    int age = form.number("age", 0, AgeRule.OLDEST, OptionalInt.of(0));
    List<String> languages = tags(form, "languages");
    List<String> subtitles = tags(form, "subtitles");
    Optional<Series> series = series(form);
    List<Identifier> works = works(form);
    return form.read(() ->
        new Title(
            id, kind, name, year, genre, genres, by, minutes, age, languages, subtitles, series,
            names, makers, editions, works, version));
  }

  private static List<TitleName> names(Form form) {
    List<TitleName> names = new ArrayList<>();
    for (String[] line : pairs(form, "names", "es: Metrópolis")) {
      if (!isTag(line[0])) {
        form.wrong("names", "\"" + line[0] + "\" is no language. Write en, es, pt-BR.");
      } else if (names.stream().anyMatch(name -> name.language().equals(line[0]))) {
        form.wrong("names", "There are two names in \"" + line[0] + "\".");
      } else {
        names.add(new TitleName(line[0], line[1]));
      }
    }
    return names;
  }

  private static List<Maker> makers(Form form) {
    List<Maker> makers = new ArrayList<>();
    for (String[] line : pairs(form, "makers", "director: Fritz Lang")) {
      Maker.Role.parse(line[0])
          .ifPresentOrElse(
              role -> makers.add(new Maker(role, line[1])),
              () -> form.wrong("makers", "\"" + line[0] + "\" is no role. " + roles()));
    }
    return makers;
  }

  private static String roles() {
    return Arrays.stream(Maker.Role.values())
        .map(Maker.Role::wire)
        .collect(Collectors.joining(", ", "Write ", "."));
  }

  /** What stands before and after the colon of each line. */
  private static List<String[]> pairs(Form form, String field, String example) {
    List<String[]> pairs = new ArrayList<>();
    for (String line : lines(form, field)) {
      int colon = line.indexOf(':');
      String first = colon < 0 ? "" : line.substring(0, colon).strip();
      String second = line.substring(colon + 1).strip();
      if (first.isEmpty() || second.isEmpty() || second.length() > NAME) {
        form.wrong(field, "One a line, such as \"" + example + "\".");
      } else {
        pairs.add(new String[] {first, second});
      }
    }
    return pairs;
  }

  private static List<String> lines(Form form, String field) {
    List<String> lines = form.text(field).lines().map(String::strip).toList();
    if (lines.size() > MOST_LINES) {
      form.wrong(field, "At most %d lines.".formatted(MOST_LINES));
      return List.of();
    }
    return lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> tags(Form form, String field) {
    List<String> tags = form.list(field, LINE);
    tags.stream()
        .filter(tag -> !isTag(tag))
        .findFirst()
        .ifPresent(
            tag -> form.wrong(field, "\"" + tag + "\" is no language. Write en, es, pt-BR."));
    return tags;
  }

  private static boolean isTag(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static Optional<Series> series(Form form) {
    String name = form.line("series", NAME, "");
    boolean counted = !form.text("part").isEmpty();
    int part = counted ? form.number("part", 1, LONGEST_MINUTES, OptionalInt.empty()) : 0;
    if (counted && name.isEmpty()) {
      form.wrong("series", "It is a part of which series?");
    }
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Series(name, counted ? OptionalInt.of(part) : OptionalInt.empty()));
  }

  private static List<Identifier> works(Form form) {
    List<Identifier> works = new ArrayList<>();
    for (String line : lines(form, "works")) {
      Identifier.read(line)
          .filter(code -> code.scheme().namesWork())
          .ifPresentOrElse(
              works::add,
              () -> form.wrong("works", "\"" + line + "\" is no EIDR: check each digit."));
    }
    return works;
  }
}
