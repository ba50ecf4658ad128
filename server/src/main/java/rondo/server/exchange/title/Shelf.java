package rondo.server.exchange.title;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.server.title.Identifier;
import rondo.server.title.Title;

/** The titles that some rows may mean, as they stand after the rows before. Used by one thread. */
final class Shelf {
  private final Map<UUID, Title> titles = new HashMap<>();
  private final Map<UUID, UUID> merged = new HashMap<>();
  private final Map<String, UUID> keys = new HashMap<>();
  private final Map<Identifier, UUID> codes = new HashMap<>();
  private final Map<UUID, Title> changed = new LinkedHashMap<>();
  private final Map<String, UUID> newKeys = new LinkedHashMap<>();

  /** A title that a table holds. */
  void hold(Title title) {
    titles.put(title.id().value(), title);
    index(title);
  }

  /** What an id leads to today. */
  void lead(UUID asked, UUID title) {
    merged.put(asked, title);
  }

  /** What the operator calls a title. */
  void key(String key, UUID title) {
    keys.put(key, title);
  }

  Optional<UUID> byId(UUID id) {
    UUID living = merged.getOrDefault(id, id);
    return titles.containsKey(living) ? Optional.of(living) : Optional.empty();
  }

  Optional<UUID> byKey(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  Optional<UUID> byCode(Identifier code) {
    return Optional.ofNullable(codes.get(code));
  }

  Title title(UUID id) {
    return java.util.Objects.requireNonNull(titles.get(id), "a title that was not loaded");
  }

  boolean holds(UUID id) {
    return titles.containsKey(id);
  }

  /** A row changed a title or made it. */
  void put(Title title) {
    Title before = titles.get(title.id().value());
    if (before != null) {
      codesOf(before).forEach(codes::remove);
    }
    hold(title);
    changed.put(title.id().value(), title);
  }

  /** From now on the operator calls a title so. */
  void learn(String key, UUID title) {
    keys.put(key, title);
    newKeys.put(key, title);
  }

  /** What has to be written. */
  Collection<Title> changed() {
    return changed.values();
  }

  /** Keys that have to be written. */
  Map<String, UUID> newKeys() {
    return newKeys;
  }

  private void index(Title title) {
    codesOf(title).forEach(code -> codes.put(code, title.id().value()));
  }

  /** Every code of a title and its editions. */
  static List<Identifier> codesOf(Title title) {
    return java.util.stream.Stream.concat(
            title.works().stream(),
            title.editions().stream().flatMap(edition -> edition.identifiers().stream()))
        .toList();
  }
}
