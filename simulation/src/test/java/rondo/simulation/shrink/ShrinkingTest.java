package rondo.simulation.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.simulation.network.Outcome;
import rondo.simulation.network.Scenario;
import rondo.simulation.network.Simulation;
import rondo.simulation.plant.Plant;
import rondo.simulation.time.Trace;

/** A planted bug shrinks to what it takes, and is replayed from that. */
class ShrinkingTest {
  private static final int MOST_RUNS = 150;

  private static Scenario broken(Plant plant) {
    return java.util.stream.LongStream.rangeClosed(1, plant.limit())
        .mapToObj(seed -> Scenario.of(seed).with(plant))
        .filter(it ->
            Simulation.run(it, Trace.hashed()).violations().stream()
                .findFirst()
                .filter(found -> found.invariant().equals(plant.invariant()))
                .isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_bug_that_needs_a_silent_bank_shrinks_to_few_faults_and_the_same_trace() {
    Scenario whole = broken(Plant.FRESH_KEY);
    Shrunk shrunk = Shrinking.of(whole, MOST_RUNS).orElseThrow();
    assertThat(shrunk.violation().invariant()).isEqualTo(Plant.FRESH_KEY.invariant());
    assertThat(shrunk.scenario().only().orElseThrow()).hasSizeBetween(1, 4);
    assertThat(shrunk.faultsBefore()).isGreaterThan(4);
    assertThat(shrunk.scenario().absent()).isNotEmpty();
    Outcome again = Simulation.run(shrunk.scenario(), Trace.hashed());
    assertThat(again.hash()).isEqualTo(shrunk.outcome().hash());
    assertThat(again.violations()).contains(shrunk.violation());
  }

  @Test
  void a_bug_that_needs_no_fault_shrinks_to_none() {
    Shrunk shrunk = Shrinking.of(broken(Plant.A_LINE_IS_LOST), MOST_RUNS).orElseThrow();
    assertThat(shrunk.scenario().only().orElseThrow()).isEmpty();
    assertThat(shrunk.violation().invariant()).isEqualTo("I5");
  }

  @Test
  void what_breaks_nothing_cannot_be_shrunk() {
    assertThat(Shrinking.of(Scenario.of(1), MOST_RUNS)).isEmpty();
  }
}
