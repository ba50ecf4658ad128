package rondo.simulation.network;

import java.util.List;
import java.util.Map;
import rondo.simulation.check.Violation;
import rondo.simulation.coverage.Pair;
import rondo.simulation.evidence.Evidence;
import rondo.simulation.evidence.ServerRecords;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Occurrence;
import rondo.simulation.people.People;

/**
 * What became of one seed.
 *
 * @param hash of everything that happened and of what was left; the same seed has the same
 * @param steps how much happened
 * @param faults how often each fault happened
 * @param occurrences each fault by its number, in order
 * @param deeds what people did
 * @param met what the faults met
 * @param lived how much it was
 * @param violations invariants that do not hold; there must be none
 * @param evidence what was left at the end
 */
public record Outcome(
    long seed,
    String hash,
    long steps,
    Map<FaultKind, Long> faults,
    List<Occurrence> occurrences,
    Map<People.Deed, Long> deeds,
    Map<Pair, Long> met,
    Lived lived,
    List<Violation> violations,
    Evidence evidence) {
  private static final Evidence NONE =
      new Evidence(
          new ServerRecords(
              List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
              List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
          List.of(),
          List.of(),
          List.of());

  /** The same without what fills the memory. */
  Outcome withoutEvidence() {
    return new Outcome(seed, hash, steps, faults, List.of(), deeds, met, lived, violations, NONE);
  }
}
