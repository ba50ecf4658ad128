package rondo.bench.vision;

import java.util.Locale;

/**
 * One figure of a bench.
 *
 * @param name of it
 * @param value that was measured
 * @param unit of the value
 * @param aim that was set
 * @param holds whether the aim is met
 */
public record Figure(String name, double value, String unit, double aim, boolean holds) {
  static Figure atLeast(String name, double value, String unit, double aim) {
    return new Figure(name, value, unit, aim, value >= aim);
  }

  static Figure atMost(String name, double value, String unit, double aim) {
    return new Figure(name, value, unit, aim, value <= aim);
  }

  /** The line that every bench prints. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "figure %s %.3f %s aim %.2f %s",
        name,
        value,
        unit,
        aim,
        holds ? "holds" : "short");
  }
}
