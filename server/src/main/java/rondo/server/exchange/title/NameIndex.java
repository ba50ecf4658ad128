package rondo.server.exchange.title;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rondo.server.title.Kind;

/** Titles by year and name, whoever typed them. Used by one thread. */
final class NameIndex {
  /** A title as far as a name tells. */
  record Named(UUID title, String name, int year, String by, Kind kind) {}

  private final Map<Integer, Map<String, List<Named>>> years = new HashMap<>();
  private final Set<Integer> loaded = new HashSet<>();

  /** The years of these that nobody has loaded yet. */
  List<Integer> unloaded(Set<Integer> wanted) {
    return wanted.stream().filter(loaded::add).toList();
  }

  void add(Named named) {
    List<Named> same =
        years
            .computeIfAbsent(named.year(), year -> new HashMap<>())
            .computeIfAbsent(Sameness.key(named.name()), key -> new ArrayList<>(1));
    same.removeIf(it -> it.title().equals(named.title()));
    same.add(named);
  }

  /** The titles of this name and year that may be this one; makers tell apart where both say. */
  List<Named> find(String name, int year, String by) {
    String maker = Sameness.key(by);
    return years.getOrDefault(year, Map.of()).getOrDefault(Sameness.key(name), List.of()).stream()
        .filter(it -> by.isEmpty() || it.by().isEmpty() || Sameness.key(it.by()).equals(maker))
        .toList();
  }
}
