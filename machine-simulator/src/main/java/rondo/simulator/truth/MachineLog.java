package rondo.simulator.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import rondo.base.json.MalformedJsonException;

/** Reads the machine's log: for tests and checkers (oracle M of INVARIANTS). */
public final class MachineLog {
  private MachineLog() {}

  /**
   * Every whole line of the log beside a machine's file, in order; a last line that is just being
   * written is left out.
   */
  public static List<LogEntry> beside(Path file) {
    return entries(file.resolveSibling(file.getFileName() + ".log"));
  }

  /** The last line's number; a torn last line is cut off, its entry is in the machine's file. */
  static long lastLine(Path log) throws IOException {
    if (!Files.exists(log)) {
      return 0;
    }
    String text = Files.readString(log);
    int whole = text.lastIndexOf('\n') + 1;
    if (whole < text.length()) {
      Files.writeString(log, text.substring(0, whole), StandardOpenOption.TRUNCATE_EXISTING);
    }
    List<LogEntry> entries = entries(log);
    return entries.isEmpty() ? 0 : entries.getLast().seq();
  }

  private static List<LogEntry> entries(Path log) {
    if (!Files.exists(log)) {
      return List.of();
    }
    int line = 0;
    try {
      List<LogEntry> entries = new ArrayList<>();
      String whole = Files.readString(log);
      for (String text : whole.substring(0, whole.lastIndexOf('\n') + 1).lines().toList()) {
        line++;
        entries.add(TruthJson.entry(text));
      }
      return entries;
    } catch (MalformedJsonException e) {
      throw new TruthUnreadableException(log, "line " + line + ", " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new TruthUnreadableException(log, "it is not text in UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the machine's log " + log + " cannot be read", e);
    }
  }
}
