package rondo.simulator.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import rondo.base.file.DurableFile;
import rondo.base.json.MalformedJsonException;

/**
 * The machine's own file and the log beside it ({@code name.json} and {@code name.log}). The file
 * is replaced whole (written beside, fsync, renamed) and carries the log lines of its change, so
 * that a kill between file and log loses no line and doubles none. Not thread-safe; one process at
 * a time.
 */
public final class TruthFile {
  private final Path file;
  private final Path log;
  private long lastLine;

  private TruthFile(Path file, Path log, long lastLine) {
    this.file = file;
    this.log = log;
    this.lastLine = lastLine;
  }

  /**
   * Opens the file in its folder, which is made if need be, and mends the log after a kill.
   *
   * @throws TruthUnreadableException when file or log hold something else
   */
  public static TruthFile open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path log = file.resolveSibling(file.getFileName() + ".log");
      TruthFile opened = new TruthFile(file, log, MachineLog.lastLine(log));
      readKept(file).ifPresent(kept -> opened.append(kept.log()));
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("the machine's file " + file + " cannot be opened", e);
    }
  }

  /** What is true, if the file exists. */
  public Optional<Truth> read() {
    return readKept(file).map(TruthJson.Kept::truth);
  }

  /** What is true by a file that a running machine may be using; changes nothing. */
  public static Optional<Truth> peek(Path file) {
    return readKept(file).map(TruthJson.Kept::truth);
  }

  /** The number of the last line in the log, 0 if it is empty. */
  public long lastLine() {
    return lastLine;
  }

  /**
   * Replaces the file, then appends the lines; throws {@link UncheckedIOException} if it cannot.
   */
  public void save(Truth truth, List<LogEntry> lines) {
    String text = TruthJson.write(new TruthJson.Kept(truth, lines));
    DurableFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
    append(lines);
  }

  private void append(List<LogEntry> lines) {
    StringBuilder text = new StringBuilder();
    for (LogEntry line : lines) {
      if (line.seq() > lastLine) {
        text.append(TruthJson.line(line));
        lastLine = line.seq();
      }
    }
    if (text.isEmpty()) {
      return;
    }
    try {
      Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the machine's log " + log + " cannot be written", e);
    }
  }

  private static Optional<TruthJson.Kept> readKept(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(TruthJson.read(Files.readString(file)));
    } catch (CharacterCodingException e) {
      throw new TruthUnreadableException(file, "it is not text in UTF-8", e);
    } catch (MalformedJsonException e) {
      throw new TruthUnreadableException(file, e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("the machine's file " + file + " cannot be read", e);
    }
  }
}
