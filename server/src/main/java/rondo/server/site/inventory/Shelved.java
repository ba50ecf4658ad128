package rondo.server.site.inventory;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import rondo.tariff.rule.Format;

/**
 * A title that stands in a kiosk.
 *
 * @param discs of it there, by format
 */
public record Shelved(TitleLine title, Map<Format, Integer> discs) {
  /** By name, then by age of the title. */
  static final Comparator<Shelved> BY_NAME =
      Comparator.comparing((Shelved one) -> one.title.name(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(one -> one.title.year())
          .thenComparing(one -> one.title.id().value());

  public Shelved {
    discs = new TreeMap<>(discs);
  }
}
