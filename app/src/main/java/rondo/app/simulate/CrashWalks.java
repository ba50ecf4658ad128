package rondo.app.simulate;

import java.io.PrintWriter;
import java.util.Locale;
import rondo.simulation.walk.WalkReport;
import rondo.simulation.walk.Walks;

/** {@code --kill-at-every-step}: what walking all crash points came to. */
final class CrashWalks {
  private CrashWalks() {}

  /**
   * Walks and prints.
   *
   * @param stride of the points after which a second death is tried
   * @return whether everything holds
   */
  static boolean run(int threads, int stride, Effort effort, PrintWriter out) {
    WalkReport report = Walks.walk(threads, stride);
    report
        .broken()
        .forEach(broken -> {
          out.println("%s, %s, breaks".formatted(broken.story(), broken.point()));
          broken.violations().forEach(violation -> out.println("  " + violation));
        });
    report.stages().forEach((stage, points) -> walked(out, stage, points));
    report.victims().forEach((victim, points) -> walked(out, victim, points));
    out.println(
        String.format(
            Locale.ROOT,
            "%d crash points, %d pairs of them, %d runs, %d discs taken, %.1f minutes,"
                + " %.0f seconds of processors",
            report.points(),
            report.pairs(),
            report.runs(),
            report.rentals(),
            effort.minutes(),
            effort.processorSeconds()));
    var figures = new Figures(out);
    figures.none("simulate-crash-points-that-break", report.broken().size(), "runs");
    return figures.hold();
  }

  private static void walked(PrintWriter out, Enum<?> where, long points) {
    String name = where.name().toLowerCase(Locale.ROOT).replace('_', '-');
    out.println("crash points in %s %d".formatted(name, points));
  }
}
