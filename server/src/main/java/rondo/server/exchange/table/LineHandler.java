package rondo.server.exchange.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of a row within limits, and where the last one began. Used by one thread. */
final class LineHandler extends AbstractBaseCsvCallbackHandler<Piece> {
  private final List<String> cells = new ArrayList<>();
  private long line = 1;
  private long cellLine = 1;
  private long nextLine = 1;
  private boolean tooMany;

  @Override
  protected void handleBegin(long startingLineNumber) {
    cells.clear();
    line = startingLineNumber;
    nextLine = line;
    tooMany = false;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    cellLine = nextLine;
    nextLine += breaks(buffer, offset, length);
    if (index < Limits.CELLS) {
      cells.add(new String(buffer, offset, Math.min(length, Limits.CELL + 1)));
    } else {
      tooMany = true;
    }
  }

  private static long breaks(char[] buffer, int offset, int length) {
    long breaks = 0;
    for (int i = offset; i < offset + length; i++) {
      boolean second = buffer[i] == '\n' && i > offset && buffer[i - 1] == '\r';
      if ((buffer[i] == '\n' || buffer[i] == '\r') && !second) {
        breaks++;
      }
    }
    return breaks;
  }

  @Override
  protected Piece buildRecord() {
    return tooMany
        ? new Piece.Broken(Flaw.ofRow(line, "This row has more than " + Limits.CELLS + " cells."))
        : new Piece.Line(line, cells);
  }

  /** Where the last cell that was read begins. */
  long cellLine() {
    return cellLine;
  }

  /** Where the cell begins that could not be read to its end. */
  long nextLine() {
    return nextLine;
  }
}
