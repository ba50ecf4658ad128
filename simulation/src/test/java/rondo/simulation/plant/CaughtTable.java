package rondo.simulation.plant;

import java.util.Comparator;
import java.util.List;
import rondo.simulation.check.Checkers;

/** The table of what was planted, and when it was seen. */
final class CaughtTable {
  static final Page PART =
      new Page(
          "<!-- written by PlantedBugsTest -->\n", "<!-- end of what PlantedBugsTest writes -->");

  private CaughtTable() {}

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
    return "| %s | `%s` | %s (`%s`) | %s |\n"
        .formatted(
            plant.invariant(),
            Checkers.checkerOf(plant.invariant()).orElse("none"),
            plant.words(),
            plant,
            hunt.seeds().map(seeds -> "" + seeds).orElse("not within " + plant.limit()));
  }
}
