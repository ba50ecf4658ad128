package rondo.simulation.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import rondo.base.json.StrictJson;

/**
 * The lines of a recording, each a JSON object, in the order of their times; at most {@value
 * #MOST}, so that a file stays below about 50 MB. For one thread alone.
 */
final class Lines {
  /** So many are kept; of what comes later only the number is told. */
  static final int MOST = 200_000;

  private static final StrictJson JSON = StrictJson.api();

  private record Line(long at, String text) {}

  private final List<Line> lines = new ArrayList<>();
  private long left;

  /**
   * Adds a line.
   *
   * @param at virtual milliseconds since the beginning
   * @param kiosk its name, empty for the server
   * @param what names the kind of line
   * @param more fields with their values; values that are empty are left out
   */
  void add(long at, String kiosk, String what, Map<String, Object> more) {
    if (lines.size() >= MOST) {
      left++;
      return;
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("t", at);
    if (!kiosk.isEmpty()) {
      line.put("kiosk", kiosk);
    }
    line.put("what", what);
    line.putAll(more);
    lines.add(new Line(at, JSON.writeText(line)));
  }

  /** Hands all lines on, the earliest first. */
  void writeTo(Consumer<String> out) {
    lines.stream()
        .sorted(Comparator.comparingLong(Line::at))
        .forEach(line -> out.accept(line.text()));
    if (left > 0) {
      out.accept(JSON.writeText(Map.of("what", "cut", "lines", left)));
    }
  }

  /** One value as JSON. */
  static String json(Object value) {
    return JSON.writeText(value);
  }
}
