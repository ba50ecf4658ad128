package rondo.simulation.walk;

import java.util.List;
import java.util.Map;
import rondo.simulation.check.Violation;

/**
 * One run of a walk.
 *
 * @param point where it was killed; none in the run that is not
 * @param deaths what was going on at each death, in their order; fewer than asked for where the run
 *     ended before
 * @param passed how many crash points each process came by
 * @param beforeReturns the same when the first disc was about to come back
 * @param taken how many discs the customer took
 * @param violations what does not hold at its end
 */
record WalkedRun(
    String point,
    List<Stage> deaths,
    Map<Victim, Long> passed,
    Map<Victim, Long> beforeReturns,
    int taken,
    List<Violation> violations) {}
