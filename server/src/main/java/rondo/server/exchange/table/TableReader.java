package rondo.server.exchange.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Reads a file line by line by the grammar of RFC 4180; quotation marks that fit nothing end it
 * with words. Holds one row at a time. Used by one thread.
 */
public final class TableReader implements AutoCloseable {
  private static final int LARGEST_CELL = 1 << 16;

  private final LineHandler handler = new LineHandler();
  private final CsvReader<Piece> csv;
  private final CloseableIterator<Piece> pieces;
  private boolean ended;

  private TableReader(InputStream in, TextForm form, char separator) {
    var decoder =
        form.charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    this.csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .detectBomHeader(false)
            .maxBufferSize(LARGEST_CELL)
            .build(
                handler, new SourceChars(new BufferedReader(new InputStreamReader(in, decoder))));
    this.pieces = csv.iterator();
  }

  /**
   * Opens a file.
   *
   * @param bytesRead is told how far it is, now and then
   */
  public static TableReader open(Path file, TextForm form, char separator, LongConsumer bytesRead) {
    try {
      InputStream in = new CountedBytes(Files.newInputStream(file), bytesRead);
      in.skipNBytes(form.mark());
      return new TableReader(in, form, separator);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file to import", e);
    }
  }

  /** The next row that is not blank; empty at the end and after a broken piece. */
  public Optional<Piece> next() {
    while (!ended) {
      Piece piece = read();
      if (piece instanceof Piece.Broken) {
        ended = true;
        return Optional.of(piece);
      }
      if (piece instanceof Piece.Line line && !line.isBlank()) {
        ended = line.cells().equals(List.of(SourceChars.END)) && !pieces.hasNext();
        return ended ? Optional.empty() : Optional.of(checked(line));
      }
    }
    return Optional.empty();
  }

  private Piece read() {
    try {
      return pieces.next();
    } catch (CsvParseException e) {
      return new Piece.Broken(words(e));
    }
  }

  /** A row that swallowed our own last line was never closed. */
  private Piece checked(Piece.Line line) {
    boolean swallowed =
        !line.cells().isEmpty() && line.cells().getLast().endsWith("\n" + SourceChars.END);
    if (swallowed && isLast()) {
      ended = true;
      return new Piece.Broken(Flaw.ofRow(handler.cellLine(), unclosed()));
    }
    return line;
  }

  private boolean isLast() {
    return !pieces.hasNext();
  }

  private Flaw words(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    boolean afterQuote = String.valueOf(cause.getMessage()).startsWith("Unexpected character");
    return Flaw.ofRow(
        handler.nextLine(),
        afterQuote
            ? "A quotation mark closes a cell here, and more text follows it. Write a quotation"
                + " mark inside a cell twice: \"\". Rows from here on were not read."
            : unclosed());
  }

  private static String unclosed() {
    return "A quotation mark opens a cell here and is never closed, or the cell is longer than any"
        + " column takes. Rows from here on were not read.";
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the file to import", e);
    }
  }
}
