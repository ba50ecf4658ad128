package rondo.server.exchange.table;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the cells of a file. */
public enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  /** How spreadsheets say it themselves: a first line of its own, {@code sep=;}. */
  private static final Pattern SAID =
      Pattern.compile("\"?sep=([,;\\t])?\"?", Pattern.CASE_INSENSITIVE);

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  /** The character. */
  public char sign() {
    return sign;
  }

  /** The one under which the first row names the most columns. */
  public static Separator of(Path file, TextForm form, List<Column> columns) {
    return List.of(values()).stream()
        .max(
            Comparator.comparingLong((Separator it) -> it.known(file, form, columns))
                .thenComparing(it -> -it.ordinal()))
        .orElseThrow();
  }

  private long known(Path file, TextForm form, List<Column> columns) {
    try (var reader = TableReader.open(file, form, sign, bytes -> {})) {
      return header(reader).orElse(null) instanceof Piece.Line line
          ? Header.known(line.cells(), columns)
          : 0;
    }
  }

  /** The row of headings, behind a line that only says the separator. */
  public static Optional<Piece> header(TableReader reader) {
    Optional<Piece> first = reader.next();
    if (first.orElse(null) instanceof Piece.Line line && isSaid(line)) {
      first = reader.next();
    }
    return first;
  }

  private static boolean isSaid(Piece.Line line) {
    Matcher said = SAID.matcher(line.cells().getFirst().strip());
    return line.cells().stream().skip(1).allMatch(String::isBlank) && said.matches();
  }
}
