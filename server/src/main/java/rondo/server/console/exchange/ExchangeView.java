package rondo.server.console.exchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rondo.server.exchange.SheetKind;

/**
 * What can be handed in and fetched, and what was.
 *
 * @param taken the last files that were taken, newest first
 * @param problem why the last form was not accepted; may be empty
 * @param megabytes the largest file
 */
public record ExchangeView(
    List<Taken> taken, Map<String, String> typed, String problem, long megabytes) {
  /** A file that was taken. */
  public record Taken(String kind, String name, long rows, long added, long changed, Instant at) {}

  /** The kinds, for a choice. */
  public Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (SheetKind kind : SheetKind.values()) {
      kinds.put(kind.wire(), words(kind));
    }
    return kinds;
  }

  /** How separators are chosen. */
  public Map<String, String> separators() {
    return ordered(
        "", "Find it from the headings", "comma", "Comma", "semicolon", "Semicolon", "tab", "Tab");
  }

  /** How dates are chosen. */
  public Map<String, String> dates() {
    return ordered(
        "",
        "Refuse dates like 3/1/2024",
        "day_first",
        "3/1 is 3 January",
        "month_first",
        "3/1 is March 1");
  }

  /** How decimals are chosen. */
  public Map<String, String> decimals() {
    return ordered(
        "",
        "Refuse numbers like 1.234",
        "point",
        "1.50 is one and a half",
        "comma",
        "1,50 is one and a half");
  }

  /** What stands in a field. */
  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  /** All kinds, with their columns. */
  public List<SheetKind> sheets() {
    return List.of(SheetKind.values());
  }

  /** A kind as people say it. */
  public static String words(SheetKind kind) {
    return switch (kind) {
      case TITLES -> "Titles";
      case DISCS -> "Discs";
      case KIOSKS -> "Kiosks";
      case PRICES -> "Prices";
    };
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      ordered.put(pairs[i], pairs[i + 1]);
    }
    return ordered;
  }
}
