package rondo.base.config;

import java.util.List;

/**
 * A configuration and the story of each of its values.
 *
 * @param value the configuration
 * @param entries one per setting, in order of declaration
 */
public record Loaded<T>(T value, List<Entry> entries) {
  public Loaded {
    entries = List.copyOf(entries);
  }

  /**
   * One setting.
   *
   * @param key for example {@code link.port}
   * @param text its value as text; empty when it is optional and nobody gave it
   * @param origin who gave it
   * @param secret whether the text must not be shown
   * @param meaning one sentence, or empty
   */
  public record Entry(String key, String text, String origin, boolean secret, String meaning) {
    /** The value for people: a secret is hidden. */
    public String shown() {
      return secret && !text.isEmpty() ? "(hidden)" : text;
    }

    @Override
    public String toString() {
      return key + " = " + shown() + " (" + origin + ")";
    }
  }
}
