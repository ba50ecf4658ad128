package rondo.server.exchange.table;

import java.util.List;

/** What a table reader comes to next. */
public sealed interface Piece {
  /**
   * A row as it was written.
   *
   * @param number of its first line in the file, from 1
   */
  record Line(long number, List<String> cells) implements Piece {
    public Line {
      cells = List.copyOf(cells);
    }

    /** Whether nothing stands in it, as in rows that a spreadsheet adds at the end. */
    public boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** From here on the file cannot be read; nothing follows. */
  record Broken(Flaw flaw) implements Piece {}
}
