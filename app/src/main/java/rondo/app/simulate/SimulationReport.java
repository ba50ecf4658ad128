package rondo.app.simulate;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.network.Campaign;

/** What a campaign came to: counts for people, then one line a figure (DESIGN, "Tests"). */
final class SimulationReport {
  /** From so many seeds on a fault that never happened is a hole in the simulation. */
  private static final int MANY = 100;

  private SimulationReport() {}

  /** Whether every aim holds. */
  static boolean print(Campaign campaign, PrintWriter out) {
    out.println("seeds " + campaign.runs() + " steps " + campaign.steps());
    out.println("people" + words(campaign.deeds()));
    out.println("rentals" + words(campaign.rentals()) + " payments=" + campaign.payments());
    out.println("faults" + words(campaign.faults()));
    long violations = campaign.broken().values().stream().mapToLong(java.util.List::size).sum();
    boolean holds = figure(out, "simulate-violations", violations, "count");
    holds &= figure(out, "simulate-broken-seeds", campaign.broken().size(), "count");
    holds &= figure(out, "simulate-different-traces", campaign.different().size(), "count");
    if (campaign.runs() >= MANY) {
      long unseen = FaultKind.values().length - campaign.faults().size();
      holds &= figure(out, "simulate-faults-never-seen", unseen, "kinds");
    }
    return holds;
  }

  private static boolean figure(PrintWriter out, String name, long value, String unit) {
    String verdict = value == 0 ? "holds" : "short";
    out.println("figure %s %d %s aim 0 %s".formatted(name, value, unit, verdict));
    return value == 0;
  }

  private static String words(Map<? extends Enum<?>, Long> counts) {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach(
        (what, count) -> sorted.put(what.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
    var words = new StringBuilder();
    sorted.forEach((name, count) -> words.append(' ').append(name).append('=').append(count));
    return words.toString();
  }
}
