package rondo.server.exchange.table;

import java.io.IOException;
import java.io.Reader;

/**
 * The characters of a file and, behind them, one line of our own. A quotation mark that is never
 * closed swallows that line, which is how it is known. Used by one thread.
 */
final class SourceChars extends Reader {
  /** The only cell of the last line; a control character that no column takes. */
  static final String END = "\u0003rondo";

  private static final String TAIL = "\n" + END;

  private final Reader source;
  private int tail = -1;

  SourceChars(Reader source) {
    this.source = source;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (tail < 0) {
      int read = source.read(buffer, offset, length);
      if (read >= 0) {
        return read;
      }
      tail = 0;
    }
    int count = Math.min(length, TAIL.length() - tail);
    if (count == 0 && length > 0) {
      return -1;
    }
    TAIL.getChars(tail, tail + count, buffer, offset);
    tail += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
