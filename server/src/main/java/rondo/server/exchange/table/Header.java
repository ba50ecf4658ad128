package rondo.server.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cell of a row belongs to which column.
 *
 * @param places from a column's name to its place, from 0; "name:es" stands as it is
 * @param width how many cells the heading has
 */
public record Header(Map<String, Integer> places, int width) {
  public Header {
    places = Map.copyOf(places);
  }

  /** A header, and what is wrong with it. */
  public record Reading(Header header, List<Flaw> flaws, List<String> notes) {}

  /**
   * Reads the first row.
   *
   * @param leaveOut whether columns that nobody knows are left out instead of refused
   */
  public static Reading read(Piece.Line line, List<Column> columns, boolean leaveOut) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Flaw> flaws = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < line.cells().size(); i++) {
      String heading = line.cells().get(i);
      Optional<String> name = name(heading, columns);
      if (name.isEmpty() && (heading.isBlank() || leaveOut)) {
        notes.add("Column %d (%s) was left out.".formatted(i + 1, quoted(heading)));
      } else if (name.isEmpty()) {
        flaws.add(unknown(line, heading, columns));
      } else if (places.putIfAbsent(name.get(), i) != null) {
        flaws.add(
            new Flaw(
                line.number(), name.get(), "Two columns have this heading. Keep one.", heading));
      }
    }
    missing(columns, places.keySet())
        .ifPresent(missing -> flaws.add(Flaw.ofRow(line.number(), missing)));
    return new Reading(new Header(places, line.cells().size()), flaws, notes);
  }

  /** How many columns a row of headings names. */
  static long known(List<String> headings, List<Column> columns) {
    return headings.stream().filter(heading -> name(heading, columns).isPresent()).count();
  }

  private static Optional<String> name(String heading, List<Column> columns) {
    String plain = Column.plain(heading);
    return columns.stream()
        .filter(column -> column.isNamed(plain))
        .findFirst()
        .map(column -> column.name().endsWith(":") ? plain : column.name());
  }

  private static Flaw unknown(Piece.Line line, String heading, List<Column> columns) {
    String near =
        columns.stream()
            .map(Column::name)
            .filter(name -> Nearness.within(Column.plain(heading), name, 2))
            .findFirst()
            .map(name -> "Did you mean \"" + name + "\"? ")
            .orElse("");
    return new Flaw(
        line.number(),
        heading.strip(),
        "No column is called this. "
            + near
            + "Columns are: "
            + columns.stream().map(Column::name).collect(Collectors.joining(", "))
            + ".",
        heading);
  }

  private static Optional<String> missing(List<Column> columns, Set<String> there) {
    String missing =
        columns.stream()
            .filter(column -> column.needed() && !there.contains(column.name()))
            .map(column -> "\"" + column.name() + "\"")
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("The first row must name the columns; missing: " + missing + ".");
  }

  private static String quoted(String heading) {
    return heading.isBlank() ? "without a heading" : '"' + heading.strip() + '"';
  }
}
