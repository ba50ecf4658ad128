package rondo.simulation.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The table of faults, in the words that stand beside them in the source. */
final class FaultTable {
  static final Page PART =
      new Page("<!-- faults, written by PlantedBugsTest -->\n", "<!-- end of the faults -->");

  private static final Path SOURCE = Path.of("src/main/java/rondo/simulation/fault/FaultKind.java");
  private static final Pattern KIND =
      Pattern.compile("/\\*\\*([^/]*?) \\((F[F0-9, ]*)\\)\\.\\s*\\*/\\s+([A-Z_]+)[,;\\s]");

  private FaultTable() {}

  /** One row a kind. */
  static String ofTheSource() throws IOException {
    var table = new StringBuilder("| fault | what happens | number |\n|---|---|---|\n");
    KIND.matcher(Files.readString(SOURCE)).results().map(FaultTable::row).forEach(table::append);
    return table.toString();
  }

  private static String row(MatchResult kind) {
    String words = kind.group(1).replaceAll("[\\s*]+", " ").strip();
    return "| `%s` | %s | %s |\n".formatted(kind.group(3), words, kind.group(2));
  }
}
