package rondo.kiosk.screen;

import java.util.List;

/**
 * The languages that a kiosk offers. Immutable.
 *
 * @param tags BCP 47, each once; each visit begins in the first
 */
public record Languages(List<String> tags) {
  /** English and Spanish of the United States. */
  public static final Languages STANDARD = new Languages(List.of("en-US", "es-US"));

  public Languages {
    tags = List.copyOf(tags);
    if (tags.isEmpty() || tags.stream().distinct().count() < tags.size()) {
      throw new IllegalArgumentException("languages are at least one, each once, not " + tags);
    }
  }

  /** What a visit begins in. */
  public String first() {
    return tags.getFirst();
  }

  /** Whether a customer may choose it. */
  public boolean offers(String tag) {
    return tags.contains(tag);
  }
}
