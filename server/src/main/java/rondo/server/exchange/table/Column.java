package rondo.server.exchange.table;

import java.util.List;
import java.util.Locale;

/**
 * A column that a kind of file may have.
 *
 * @param name as files name it, lower-case; one that ends in ":" is followed by a language
 * @param others further names that are understood
 * @param needed whether a file must have it
 * @param meaning for people
 */
public record Column(String name, List<String> others, boolean needed, String meaning) {
  public Column {
    others = List.copyOf(others);
  }

  /** One that may be left out. */
  public static Column of(String name, String meaning, String... others) {
    return new Column(name, List.of(others), false, meaning);
  }

  /** One that must be there. */
  public static Column needed(String name, String meaning, String... others) {
    return new Column(name, List.of(others), true, meaning);
  }

  /** Whether a heading, in its plain form, names it. */
  boolean isNamed(String plain) {
    return name.endsWith(":")
        ? plain.matches(name + "[a-z]{2,3}(-[a-z0-9]{2,8})*")
        : plain.equals(name) || others.contains(plain);
  }

  /** A heading in its plain form: lower-case, single spaces, no marks around it. */
  static String plain(String heading) {
    return Formulas.unmark(heading.strip())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_\\u00a0]+", " ")
        .replaceAll(" ?: ?", ":")
        .strip();
  }
}
