package rondo.server.exchange.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table as every spreadsheet opens it: UTF-8 with its mark, commas, CRLF, and no cell that
 * would run as a formula. Used by one thread.
 */
public final class TableWriter implements AutoCloseable {
  private static final String MARK = "\uFEFF";

  private final CsvWriter csv;
  private long rows = -1;

  /** A table on this stream, which {@link #close} flushes and closes. */
  public TableWriter(OutputStream out) {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      writer.write(MARK);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the export", e);
    }
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
  }

  /** Writes one row; the first one is the headings. */
  public void row(List<String> cells) {
    csv.writeRecord(cells.stream().map(Formulas::mark).toList());
    rows++;
  }

  /** How many rows stand below the headings. */
  public long rows() {
    return Math.max(0, rows);
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the export", e);
    }
  }
}
