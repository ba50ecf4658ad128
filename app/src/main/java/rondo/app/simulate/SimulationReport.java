package rondo.app.simulate;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rondo.simulation.coverage.Pair;
import rondo.simulation.coverage.Pairs;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.network.Campaign;
import rondo.simulation.network.Lived;

/** What a campaign came to: counts for people, then one line a figure (DESIGN, "Tests"). */
final class SimulationReport {
  /** From so many seeds on what never happened is a hole in the simulation. */
  private static final int MANY = 100;

  /** From so many seeds on this share of all pairs must be reached, in percent. */
  private static final int FULL = 1_000;

  private static final double PAIRS_FLOOR = 70;
  private static final double RENTALS_A_MINUTE = 100_000;

  private final Campaign campaign;
  private final Effort effort;
  private final PrintWriter out;
  private final Figures figures;

  private SimulationReport(Campaign campaign, Effort effort, PrintWriter out) {
    this.campaign = campaign;
    this.effort = effort;
    this.out = out;
    figures = new Figures(out);
  }

  /** Whether every aim holds. */
  static boolean print(Campaign campaign, Effort effort, PrintWriter out) {
    var report = new SimulationReport(campaign, effort, out);
    report.counts();
    SortedSet<Pair> never = report.pairs();
    report.figures(never.size());
    return report.figures.hold();
  }

  private void counts() {
    Lived lived = campaign.lived();
    out.println("seeds " + campaign.runs() + " steps " + campaign.steps());
    out.println("people" + words(campaign.deeds()));
    out.println("rentals" + words(campaign.rentals()) + " payments=" + campaign.payments());
    out.println(
        String.format(
            Locale.ROOT,
            "checkouts %d discs taken %d kiosk-days %.0f",
            lived.checkouts(),
            lived.taken(),
            lived.kioskDays()));
    out.println("faults" + words(campaign.faults()));
    out.println(
        String.format(
            Locale.ROOT,
            "took %.1f minutes, %.0f seconds of processors; %.0f rentals a processor second",
            effort.minutes(),
            effort.processorSeconds(),
            lived.taken() / Math.max(effort.processorSeconds(), 0.001)));
  }

  /** Prints what was reached, and where many seeds were run what never was. */
  private SortedSet<Pair> pairs() {
    SortedSet<Pair> never = new TreeSet<>(Pairs.reachable());
    never.removeAll(campaign.met().keySet());
    out.println(
        "pairs of state and fault: %d of %d reached"
            .formatted(Pairs.reachable().size() - never.size(), Pairs.reachable().size()));
    if (campaign.runs() >= MANY) {
      never.stream()
          .collect(Collectors.groupingBy(Pair::state, TreeMap::new, Collectors.toList()))
          .forEach((state, pairs) ->
              out.println(
                  "  never: "
                      + state
                      + " x "
                      + pairs.stream()
                          .map(pair -> word(pair.fault()))
                          .collect(Collectors.joining(", "))));
    }
    return never;
  }

  private void figures(int never) {
    long violations = campaign.broken().values().stream().mapToLong(java.util.List::size).sum();
    figures.none("simulate-violations", violations, "count");
    figures.none("simulate-broken-seeds", campaign.broken().size(), "count");
    figures.none("simulate-different-traces", campaign.different().size(), "count");
    if (campaign.runs() >= MANY) {
      long unseen = FaultKind.values().length - campaign.faults().size();
      figures.none("simulate-faults-never-seen", unseen, "kinds");
      double rentals = campaign.lived().taken() / Math.max(effort.minutes(), 1e-6);
      figures.atLeast("simulate-rentals-a-minute", rentals, "rentals/min", RENTALS_A_MINUTE);
    }
    if (campaign.runs() >= FULL) {
      double all = Pairs.reachable().size();
      figures.atLeast("simulate-pairs-reached", 100 * (all - never) / all, "%", PAIRS_FLOOR);
    }
  }

  private static String words(Map<? extends Enum<?>, Long> counts) {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((what, count) -> sorted.put(word(what), count));
    var words = new StringBuilder();
    sorted.forEach((name, count) -> words.append(' ').append(name).append('=').append(count));
    return words.toString();
  }

  private static String word(Enum<?> what) {
    return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
