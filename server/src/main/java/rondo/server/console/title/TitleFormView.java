package rondo.server.console.title;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A form for a title or an edition.
 *
 * @param title that it is about; empty for a new one
 * @param typed what stands in its fields, by name; what was typed is never lost
 * @param errors what is wrong with it, by name
 */
public record TitleFormView(
    Optional<UUID> title, Map<String, String> typed, Map<String, String> errors) {
  /** What stands in a field. */
  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  /** What is wrong with a field, or empty. */
  public String error(String name) {
    return errors.getOrDefault(name, "");
  }

  /** Where it is sent to. */
  public String action() {
    return title.map(id -> "/console/titles/" + id + "/corrected").orElse("/console/new-title");
  }
}
