package rondo.server.exchange.title;

import static rondo.server.exchange.title.TitleColumns.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import rondo.base.id.TitleId;
import rondo.server.exchange.cell.ListText;
import rondo.server.exchange.cell.Reading;
import rondo.server.exchange.cell.Row;
import rondo.server.exchange.cell.Wanted;
import rondo.server.exchange.cell.Words;
import rondo.server.title.Identifier;
import rondo.server.title.Identifier.Scheme;
import rondo.server.title.Kind;
import rondo.server.title.Maker;
import rondo.tariff.rule.Format;

/** Reads what a row says of a title. Pure. */
final class TitleReading {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int LINE = 200;
  private static final int LIST = 2_000;
  private static final int CODES = 400;
  private static final int KEY = 64;
  private static final int MOST_MINUTES = 6_000;
  private static final int MOST_AGE = 21;
  private static final int MOST_PARTS = 9_999;
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2199;

  private TitleReading() {}

  /** The line; what is wrong with it stands in the row. */
  static TitleLine read(Row row) {
    String named = row.text(TITLE, KEY);
    boolean isId = ID.matcher(named).matches();
    return new TitleLine(
        row.line(),
        isId ? Optional.of(TitleId.parse(named.toLowerCase(Locale.ROOT))) : Optional.empty(),
        isId || named.isEmpty() ? Optional.empty() : Optional.of(named),
        neverEmpty(row, KIND, row.wanted(KIND, KEY, TitleReading::kind)),
        neverEmpty(row, NAME, row.wanted(NAME, LINE, Words::text)),
        names(row),
        neverEmpty(row, YEAR, row.wanted(YEAR, KEY, Words.year(FIRST_YEAR, LAST_YEAR))),
        row.wanted(GENRE, KEY, Words::oneGenre),
        row.wanted(GENRES, LIST, Words::genres),
        row.wanted(BY, LINE, Words::text),
        row.wanted(MAKERS, LIST, TitleReading::makers),
        row.wanted(MINUTES, KEY, Words.whole(0, MOST_MINUTES)),
        row.wanted(AGE, KEY, Words.whole(0, MOST_AGE)),
        row.wanted(LANGUAGES, LIST, Words::languages),
        row.wanted(SUBTITLES, LIST, Words::languages),
        row.wanted(SERIES, LINE, Words::text),
        row.wanted(PART, KEY, Words.whole(1, MOST_PARTS)),
        row.wanted(EIDR, CODES, codes(Scheme.EIDR)),
        edition(row));
  }

  private static <T> Wanted<T> neverEmpty(Row row, String column, Wanted<T> wanted) {
    if (wanted instanceof Wanted.Emptied<T>) {
      row.wrong(column, "Every title has this; it cannot be emptied.");
      return new Wanted.Kept<>();
    }
    return wanted;
  }

  private static Reading<Kind> kind(String text) {
    return Kind.parse(text.toLowerCase(Locale.ROOT))
        .<Reading<Kind>>map(Reading.Good::new)
        .orElseGet(() -> new Reading.Bad<>("A title is a film, an album or a game."));
  }

  private static Map<String, Wanted<String>> names(Row row) {
    Map<String, Wanted<String>> names = new HashMap<>();
    for (String written : row.languages(NAME_IN)) {
      Wanted<String> wanted = row.wanted(NAME_IN + written, LINE, Words::text);
      Words.tag(written).ifPresent(tag -> names.put(tag, wanted));
    }
    return names;
  }

  private static Reading<List<Maker>> makers(String text) {
    List<Maker> makers = new ArrayList<>();
    for (String part : ListText.split(text)) {
      int colon = part.indexOf(':');
      var role =
          Maker.Role.parse(part.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT));
      String name = part.substring(colon + 1).strip();
      if (role.isEmpty() || name.isEmpty()) {
        return new Reading.Bad<>(
            "Makers are written with their roles: director: Fritz Lang | cast: Brigitte Helm."
                + " Roles are director, writer, cast, composer, artist, developer, publisher,"
                + " label, studio.");
      }
      makers.add(new Maker(role.get(), name));
    }
    return new Reading.Good<>(makers);
  }

  private static Optional<EditionLine> edition(Row row) {
    Optional<Format> format = row.given(FORMAT, KEY, FormatText::read);
    String name = row.text(EDITION, LINE);
    var line =
        new EditionLine(
            format.orElse(Format.DVD),
            name,
            row.wanted(PUBLISHED, KEY, Words.year(FIRST_YEAR, LAST_YEAR)),
            row.wanted(EDITION_MINUTES, KEY, Words.whole(0, MOST_MINUTES)),
            row.wanted(EDITION_LANGUAGES, LIST, Words::languages),
            row.wanted(EDITION_SUBTITLES, LIST, Words::languages),
            row.wanted(EAN, CODES, codes(Scheme.EAN)),
            row.wanted(ISBN, CODES, codes(Scheme.ISBN)));
    if (format.isEmpty() && row.flaws().isEmpty() && (!name.isEmpty() || saysMore(line))) {
      row.wrong(
          FORMAT, "This row describes an edition; say its format: dvd, blu-ray, album, game.");
    }
    return format.map(it -> line);
  }

  private static boolean saysMore(EditionLine line) {
    return line.published().isSaid()
        || line.minutes().isSaid()
        || line.languages().isSaid()
        || line.subtitles().isSaid()
        || line.eans().isSaid()
        || line.isbns().isSaid();
  }

  private static Function<String, Reading<List<Identifier>>> codes(Scheme scheme) {
    return text -> {
      List<Identifier> codes = new ArrayList<>();
      for (String part : text.split("[|,;]")) {
        Optional<Identifier> code = part.isBlank() ? Optional.empty() : Identifier.read(part);
        if (!part.isBlank() && code.filter(it -> fits(it, scheme)).isEmpty()) {
          return new Reading.Bad<>(notACode(part.strip(), scheme));
        }
        code.ifPresent(codes::add);
      }
      return new Reading.Good<>(codes.stream().distinct().sorted(EditionLine.ORDER).toList());
    };
  }

  private static boolean fits(Identifier code, Scheme scheme) {
    return code.scheme() == scheme;
  }

  private static String notACode(String text, Scheme scheme) {
    if (text.matches("[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+")) {
      return "A spreadsheet has rounded this code. Format the column as text and enter it anew.";
    }
    if (scheme == Scheme.EAN && text.matches("[0-9]{1,11}")) {
      return "An EAN has 13 digits, a UPC 12; spreadsheets drop zeros in front.";
    }
    return switch (scheme) {
      case EAN -> "This is no EAN or UPC, or its check digit is wrong; books have an ISBN.";
      case ISBN -> "This is no ISBN, or its check digit is wrong.";
      case EIDR -> "This is no EIDR, or its check character is wrong.";
    };
  }
}
