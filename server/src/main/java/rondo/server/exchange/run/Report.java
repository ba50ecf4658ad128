package rondo.server.exchange.run;

import java.util.List;
import rondo.server.exchange.table.Flaw;

/**
 * What became of a file.
 *
 * @param sheet wire name of its kind
 * @param name what the person calls it
 * @param flaws the first {@value Tally#KEPT}, in the order of the file
 * @param notes what the person should know though it is not wrong
 */
public record Report(
    String sheet,
    String name,
    Outcome outcome,
    Counts counts,
    List<Flaw> flaws,
    List<String> notes) {
  public Report {
    flaws = List.copyOf(flaws);
    notes = List.copyOf(notes);
  }

  /** How it ended. */
  public enum Outcome {
    /** Nothing is wrong with it; nothing was written, because that was asked. */
    CHECKED,
    /** All of it was taken. */
    TAKEN,
    /** Something is wrong with it; nothing was written. */
    REFUSED,
    /** The same bytes were taken before; nothing was written. */
    ALREADY
  }

  /** In one sentence. */
  public String sentence() {
    return switch (outcome) {
      case CHECKED -> "Nothing is wrong with it, and nothing was written yet: " + numbers() + ".";
      case TAKEN -> "Taken: " + numbers() + ".";
      case REFUSED ->
          "Nothing was taken: %,d %s to be mended in %,d %s."
              .formatted(
                  counts.flaws(),
                  counts.flaws() == 1 ? "thing has" : "things have",
                  counts.rows(),
                  counts.rows() == 1 ? "row" : "rows");
      case ALREADY -> "This very file was already taken. Nothing was changed.";
    };
  }

  private String numbers() {
    return "%,d added, %,d changed, %,d %s as known (%,d rows)"
        .formatted(
            counts.added(),
            counts.changed(),
            counts.same(),
            counts.same() == 1 ? "is" : "are",
            counts.rows());
  }
}
