package rondo.simulation.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import rondo.simulation.check.Checkers;

/** The table of docs/reliability.md: what was planted, and when it was seen. */
final class CaughtTable {
  private static final Path PAGE = Path.of("../docs/reliability.md");
  private static final String BEGIN = "<!-- written by PlantedBugsTest -->\n";
  private static final String END = "<!-- end of what PlantedBugsTest writes -->";

  private CaughtTable() {}

  /** What stands on the page between the marks. */
  static String onThePage() throws IOException {
    String page = Files.readString(PAGE);
    return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
  }

  /** Puts a table where the old one stands. */
  static void writeAnew(String table) throws IOException {
    Files.writeString(PAGE, Files.readString(PAGE).replace(BEGIN + onThePage(), BEGIN + table));
  }

  /** The table of a hunt, by the invariants' numbers. */
  static String of(List<Caught> hunts) {
    var table = new StringBuilder();
    table.append("| invariant | checker | planted bug | seeds until caught |\n|---|---|---|---|\n");
    hunts.stream()
        .sorted(Comparator.comparing(hunt -> number(hunt.plant())))
        .map(CaughtTable::row)
        .forEach(table::append);
    return table.toString();
  }

  private static int number(Plant plant) {
    return Integer.parseInt(plant.invariant().substring(1));
  }

  private static String row(Caught hunt) {
    Plant plant = hunt.plant();
    return "| %s | `%s` | %s | %s |\n"
        .formatted(
            plant.invariant(),
            Checkers.checkerOf(plant.invariant()).orElse("none"),
            plant.words(),
            hunt.seeds().map(seeds -> "" + seeds).orElse("not within " + plant.limit()));
  }
}
