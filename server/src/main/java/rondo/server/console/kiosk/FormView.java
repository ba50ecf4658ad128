package rondo.server.console.kiosk;

import java.util.Map;

/**
 * A form to fill in.
 *
 * @param typed what stands in its fields, by name; what was typed is never lost
 * @param errors what is wrong with it, by name
 * @param choices what can be chosen from: value to words, in order
 */
public record FormView(
    Map<String, String> typed, Map<String, String> errors, Map<String, String> choices) {
  /** An empty form, but for what is likely. */
  static FormView fresh(Map<String, String> likely, Map<String, String> choices) {
    return new FormView(likely, Map.of(), choices);
  }

  /** What stands in a field. */
  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  /** What is wrong with a field, or empty. */
  public String error(String name) {
    return errors.getOrDefault(name, "");
  }
}
