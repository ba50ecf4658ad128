package rondo.simulation.shrink;

import rondo.simulation.check.Violation;
import rondo.simulation.network.Outcome;
import rondo.simulation.network.Scenario;

/**
 * What was left of a run that breaks an invariant.
 *
 * @param scenario the smallest that was found
 * @param outcome of it
 * @param violation the first of the invariant that was looked for
 * @param faultsBefore how many faults the whole run had
 * @param runs how many runs it took
 */
public record Shrunk(
    Scenario scenario, Outcome outcome, Violation violation, int faultsBefore, int runs) {}
