package rondo.simulation.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
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
    return LongStream.rangeClosed(1, plant.limit())
        .mapToObj(seed -> Scenario.of(seed).with(plant))
        .filter(it -> breaks(Simulation.run(it, Trace.hashed()), plant))
        .findFirst()
        .orElseThrow();
  }

  private static boolean breaks(Outcome outcome, Plant plant) {
    return outcome.violations().stream()
        .anyMatch(found -> found.invariant().equals(plant.invariant()));
  }

  @Test
  void a_bug_that_needs_a_lost_link_shrinks_to_few_faults_and_is_replayed_with_the_same_trace() {
    Plant plant = Plant.CREDITED_AT_THE_UPLOAD;
    Shrunk shrunk = Shrinking.of(broken(plant), plant.invariant(), MOST_RUNS).orElseThrow();
    assertThat(shrunk.violation().invariant()).isEqualTo(plant.invariant());
    assertThat(shrunk.scenario().only().orElseThrow()).hasSizeBetween(1, 3);
    assertThat(shrunk.faultsBefore()).isGreaterThan(3);
    assertThat(shrunk.scenario().absent()).isNotEmpty();
    Outcome again = Simulation.run(shrunk.scenario(), Trace.hashed());
    assertThat(again.hash()).isEqualTo(shrunk.outcome().hash());
    assertThat(again.violations()).contains(shrunk.violation());
  }

  @Test
  void a_bug_that_needs_no_fault_shrinks_to_none() {
    Shrunk shrunk = Shrinking.of(broken(Plant.A_LINE_IS_LOST), "I5", MOST_RUNS).orElseThrow();
    assertThat(shrunk.scenario().only().orElseThrow()).isEmpty();
    assertThat(shrunk.violation().invariant()).isEqualTo("I5");
  }

  @Test
  void what_breaks_nothing_cannot_be_shrunk() {
    assertThat(Shrinking.of(Scenario.of(1), MOST_RUNS)).isEmpty();
  }
}
