package rondo.kiosk.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Manner;

/**
 * Each manner has an address, so that it can be looked at and tested without changing anybody's
 * visit: {@code /?lang=es-US&type=large&theme=contrast&reach=low&mode=spoken}. Pure.
 */
final class MannerAddress {
  private static final Set<String> KNOWN = Set.of("lang", "theme", "type", "reach", "mode");

  private MannerAddress() {}

  /**
   * The manner that an address asks for.
   *
   * @param query every value of every parameter
   * @param shown what it does not name stays as it is
   * @return empty if something in it is not known
   */
  static Optional<Manner> read(Map<String, List<String>> query, Manner shown) {
    if (!KNOWN.containsAll(query.keySet())) {
      return Optional.empty();
    }
    Optional<String> language = first(query, "lang").or(() -> Optional.of(shown.language()));
    Optional<Boolean> contrast = choice(query, "theme", "contrast", "usual", shown.contrast());
    Optional<Boolean> large = choice(query, "type", "large", "normal", shown.large());
    Optional<Boolean> low = choice(query, "reach", "low", "normal", shown.lowReach());
    Optional<Manner.Mode> mode = mode(query, shown.mode());
    boolean spoken = language.filter(KioskWords::isSpoken).isPresent();
    return spoken && contrast.isPresent() && large.isPresent() && low.isPresent()
        ? mode.map(it -> new Manner(language.get(), contrast.get(), large.get(), low.get(), it))
        : Optional.empty();
  }

  private static Optional<Boolean> choice(
      Map<String, List<String>> query, String name, String yes, String no, boolean shown) {
    String value = first(query, name).orElse(shown ? yes : no);
    return value.equals(yes) || value.equals(no)
        ? Optional.of(value.equals(yes))
        : Optional.empty();
  }

  private static Optional<Manner.Mode> mode(Map<String, List<String>> query, Manner.Mode shown) {
    String value = first(query, "mode").orElse(shown.name().toLowerCase(Locale.ROOT));
    return List.of(Manner.Mode.values()).stream()
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst();
  }

  private static Optional<String> first(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }
}
