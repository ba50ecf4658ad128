package rondo.app.bench;

import java.util.Locale;

/**
 * One line of a bench: {@code figure NAME VALUE UNIT aim AIM holds|short}.
 *
 * @param name unique in the bench
 * @param value measured; not more than the aim is good
 * @param unit of both
 * @param aim that the value may reach
 */
record Figure(String name, double value, String unit, double aim) {
  /** Whether the aim is met. */
  boolean holds() {
    return value <= aim;
  }

  @Override
  public String toString() {
    String verdict = holds() ? "holds" : "short";
    return String.format(
        Locale.ROOT, "figure %s %.1f %s aim %.1f %s", name, value, unit, aim, verdict);
  }
}
