package rondo.simulator.truth;

import java.util.List;
import rondo.base.json.StrictJson;

/** How the truth is written: one line a field and one line a case, so that people can edit it. */
final class TruthJson {
  private static final StrictJson JSON = StrictJson.api();

  private TruthJson() {}

  /**
   * The whole file.
   *
   * @param truth what is true
   * @param log the lines that belong to the last change; written to the log after this file
   */
  record Kept(Truth truth, List<LogEntry> log) {}

  static String write(Kept kept) {
    Truth truth = kept.truth();
    StringBuilder out = new StringBuilder("{\n  \"truth\": {\n");
    field(out, "greatestToken", truth.greatestToken());
    field(out, "homed", truth.homed());
    field(out, "axes", truth.axes());
    field(out, "underWay", truth.underWay());
    field(out, "releasedBy", truth.releasedBy());
    field(out, "held", truth.held());
    field(out, "lastTaken", truth.lastTaken());
    List<String> faults = truth.faults().stream().map(JSON::writeText).toList();
    out.append("    \"faults\": [").append(String.join(", ", faults)).append("],\n");
    out.append("    \"cases\": [\n");
    List<String> lines = truth.cases().stream().map(c -> "      " + JSON.writeText(c)).toList();
    out.append(String.join(",\n", lines)).append("\n    ]\n  },\n  \"log\": ");
    return out.append(JSON.writeText(kept.log())).append("\n}\n").toString();
  }

  static Kept read(String text) {
    return JSON.readText(text, Kept.class);
  }

  static String line(LogEntry entry) {
    return JSON.writeText(entry) + "\n";
  }

  static LogEntry entry(String line) {
    return JSON.readText(line, LogEntry.class);
  }

  private static void field(StringBuilder out, String name, Object value) {
    out.append("    \"").append(name).append("\": ");
    out.append(JSON.writeText(value)).append(",\n");
  }
}
