package rondo.server.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rondo.server.title.Maker;

/**
 * Everybody who did one thing for a title.
 *
 * @param names in the order of the credits
 */
public record Credit(Maker.Role role, String names) {
  static List<Credit> of(List<Maker> makers) {
    Map<Maker.Role, List<String>> names = new LinkedHashMap<>();
    makers.forEach(
        maker -> names.computeIfAbsent(maker.role(), _ -> new ArrayList<>()).add(maker.name()));
    return names.entrySet().stream()
        .map(entry -> new Credit(entry.getKey(), String.join(", ", entry.getValue())))
        .toList();
  }
}
