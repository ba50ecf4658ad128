package rondo.design.web;

import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code /health} answers: 200 when well, 503 otherwise, each part with one word or sentence.
 *
 * @param well whether this face can do its work
 * @param parts for example {@code link -> "away since 14:02"}
 */
public record Health(boolean well, Map<String, String> parts) {
  public Health {
    parts = Map.copyOf(new TreeMap<>(parts));
  }

  /** All is well and there is nothing to add. */
  public static Health good() {
    return new Health(true, Map.of());
  }
}
