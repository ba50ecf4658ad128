package rondo.app.traffic.face;

import java.util.Optional;

/** Puts the lines of a stream of server-sent events together. Not thread-safe. */
final class FrameParser {
  private static final String FRAGMENT = "fragment";

  private final StringBuilder data = new StringBuilder();
  private String event = "";
  private long id;

  /** The frame that ends with this line, if one does. */
  Optional<Shown> line(String line) {
    if (!line.isEmpty()) {
      int colon = line.indexOf(':');
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      switch (colon < 0 ? line : line.substring(0, colon)) {
        case "event" -> event = value;
        case "id" -> id = Long.parseLong(value);
        case "data" -> data.append(line, colon + 1, line.length()).append('\n');
        default -> {} // a comment, or a field of no use here
      }
      return Optional.empty();
    }
    var whole = event.equals(FRAGMENT) ? Optional.of(new Shown(id, data.toString())) : none();
    event = "";
    data.setLength(0);
    return whole;
  }

  private static Optional<Shown> none() {
    return Optional.empty();
  }
}
