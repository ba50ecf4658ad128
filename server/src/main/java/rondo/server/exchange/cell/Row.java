package rondo.server.exchange.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rondo.server.exchange.table.Flaw;
import rondo.server.exchange.table.Formulas;
import rondo.server.exchange.table.Header;
import rondo.server.exchange.table.Limits;
import rondo.server.exchange.table.Piece;

/** Reads the cells of one row and gathers what is wrong with them. Used once, by one thread. */
public final class Row {
  private static final String NONE = "-";

  private final Piece.Line line;
  private final Header header;
  private final Habits habits;
  private final List<Flaw> flaws = new ArrayList<>();

  /** The row under these headings. */
  public Row(Piece.Line line, Header header, Habits habits) {
    this.line = line;
    this.header = header;
    this.habits = habits;
    if (line.cells().stream().skip(header.width()).anyMatch(cell -> !cell.isBlank())) {
      flaws.add(
          Flaw.ofRow(
              line.number(),
              "This row has more cells than there are headings; a separator within a cell needs"
                  + " quotation marks around the cell."));
    }
  }

  /** Where it stands in the file. */
  public long line() {
    return line.number();
  }

  /** How its writer writes. */
  public Habits habits() {
    return habits;
  }

  /** What is wrong with it so far. */
  public List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  /** Something is wrong with a cell. */
  public void wrong(String column, String what) {
    flaws.add(new Flaw(line.number(), column, what, raw(column)));
  }

  /** The languages that a column like "name:es" is there for. */
  public List<String> languages(String prefix) {
    return header.places().keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .sorted()
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  /** The text of a cell on one line, unmarked; empty where nothing stands there. */
  public String text(String column, int longest) {
    String raw = raw(column);
    if (raw.length() > Limits.CELL) {
      wrong(column, "This cell is longer than any column takes.");
      return "";
    }
    String text = Formulas.unmark(raw).replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ").strip();
    if (text.length() > longest) {
      wrong(column, "At most %d characters fit here.".formatted(longest));
      return "";
    }
    if (text.codePoints().anyMatch(Row::isUnseen)) {
      wrong(column, unseen(text));
      return "";
    }
    return text;
  }

  private static String unseen(String text) {
    return text.indexOf('\uFFFD') >= 0
        ? "Some bytes here are no letters. Save the file as UTF-8 and give it again."
        : "This cell holds a character that cannot be seen. Type it anew.";
  }

  private static boolean isUnseen(int point) {
    return point == 0xFFFD
        || switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.UNASSIGNED ->
              true;
          default -> false;
        };
  }

  /** What a cell wants, read from its text. */
  public <T> Wanted<T> wanted(String column, int longest, Function<String, Reading<T>> reading) {
    if (raw(column).strip().equals(NONE)) {
      return new Wanted.Emptied<>();
    }
    String text = text(column, longest);
    return text.isEmpty()
        ? new Wanted.Kept<>()
        : read(column, text, reading).<Wanted<T>>map(Wanted.Set::new).orElseGet(Wanted.Kept::new);
  }

  /** What a cell says, where it says anything that can be read. */
  public <T> Optional<T> given(String column, int longest, Function<String, Reading<T>> reading) {
    String text = text(column, longest);
    return text.isEmpty() ? Optional.empty() : read(column, text, reading);
  }

  private <T> Optional<T> read(String column, String text, Function<String, Reading<T>> reading) {
    return switch (reading.apply(text)) {
      case Reading.Good<T>(T value) -> Optional.of(value);
      case Reading.Bad<T>(String why) -> {
        wrong(column, why);
        yield Optional.empty();
      }
    };
  }

  private String raw(String column) {
    Integer place = header.places().get(column);
    return place == null || place >= line.cells().size() ? "" : line.cells().get(place);
  }
}
