package rondo.app.simulate;

import java.io.PrintWriter;
import java.util.Locale;

/** One line a figure: {@code figure NAME VALUE UNIT aim AIM holds|short} (DESIGN, "Tests"). */
final class Figures {
  private final PrintWriter out;
  private boolean hold = true;

  Figures(PrintWriter out) {
    this.out = out;
  }

  /** A figure that must be zero. */
  void none(String name, long value, String unit) {
    print(name, value, unit, 0, value == 0);
  }

  /** A figure that must reach its aim. */
  void atLeast(String name, double value, String unit, double aim) {
    print(name, value, unit, aim, value >= aim);
  }

  /** Whether every aim so far is met. */
  boolean hold() {
    return hold;
  }

  private void print(String name, double value, String unit, double aim, boolean holds) {
    hold &= holds;
    String verdict = holds ? "holds" : "short";
    out.println(
        String.format(
            Locale.ROOT, "figure %s %.0f %s aim %.0f %s", name, value, unit, aim, verdict));
  }
}
