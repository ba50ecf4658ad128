package rondo.simulation.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rondo.simulation.evidence.Evidence;

/** Every checker there is, run over one evidence. Thread-safe. */
public final class Checkers {
  /** How far clocks of machine, kiosk and server may differ before it counts. */
  public static final Duration TOLERANCE = Duration.ofMinutes(2);

  private static final List<Checker> ALL =
      List.of(
          new PaidAtMostWhatIsDue(),
          new PaymentsAgree(),
          new PaymentsAreOwned(),
          new OneKeyOneQuestion(),
          new LedgerBalances(),
          new OnePlaceEach(),
          new PlacesAreTrue(),
          new OutIsRented(),
          new NothingTwice(),
          new ReleaseWasIntended(),
          new LeftOnce(),
          new RightDiscLeft(),
          new ReturnsAreCredited(),
          new NoNightAfterAcceptance(),
          new StrangersCloseNothing(),
          new JournalsAreWhole(),
          new FactsAppliedOnce(),
          new PromisesAreKept(),
          new FactsAreKept(),
          new NothingInTheMiddle(),
          new NoCanary(),
          new ChangesAreAudited(),
          new OneCommander());

  private Checkers() {}

  /** The numbers of the invariants that are checked, in order. */
  public static List<String> invariants() {
    return ALL.stream().map(Checker::invariant).toList();
  }

  /**
   * The invariants that this evidence says nothing of, since nobody stood beside: no violation of
   * them is no proof.
   */
  public static List<String> unchecked(Evidence evidence) {
    return evidence.promises().isPresent() ? List.of() : List.of("I22");
  }

  /** The name of the program that checks an invariant; empty where there is none. */
  public static Optional<String> checkerOf(String invariant) {
    return ALL.stream()
        .filter(checker -> checker.invariant().equals(invariant))
        .map(checker -> checker.getClass().getSimpleName())
        .findFirst();
  }

  /** Everything that does not hold, with clocks that may differ by {@link #TOLERANCE}. */
  public static List<Violation> check(Evidence evidence, Moment moment) {
    return check(evidence, moment, TOLERANCE);
  }

  /**
   * Everything that does not hold.
   *
   * @param tolerance how far the clocks of machine, kiosk and server may differ
   */
  public static List<Violation> check(Evidence evidence, Moment moment, Duration tolerance) {
    var dossier = new Dossier(evidence, tolerance);
    return ALL.stream()
        .flatMap(checker ->
            checker.check(dossier, moment).stream()
                .map(found -> new Violation(checker.invariant(), found.subject(), found.what())))
        .toList();
  }

  /** How many violations each invariant has; those without one are missing. */
  public static Map<String, Long> counts(List<Violation> violations) {
    Map<String, Long> counts = new TreeMap<>();
    violations.forEach(violation -> counts.merge(violation.invariant(), 1L, Long::sum));
    return counts;
  }
}
