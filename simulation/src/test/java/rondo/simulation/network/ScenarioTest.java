package rondo.simulation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Occurrence;
import rondo.simulation.people.People;
import rondo.simulation.time.Trace;

/** A run is decided by its scenario, and by nothing else. */
class ScenarioTest {
  private static final Scenario WHOLE = Scenario.of(139);

  private static Outcome run(Scenario scenario) {
    return Simulation.run(scenario, Trace.hashed());
  }

  @Test
  void with_only_the_faults_that_happened_the_same_happens_again() {
    Outcome first = run(WHOLE);
    assertThat(first.occurrences()).isNotEmpty();
    assertThat(run(WHOLE.withOnly(first.occurrences())).hash()).isEqualTo(first.hash());
  }

  @Test
  void without_a_fault_nothing_goes_wrong() {
    Outcome calm = run(WHOLE.withOnly(List.of()));
    assertThat(calm.faults()).isEmpty();
    assertThat(calm.occurrences()).isEmpty();
    assertThat(calm.violations()).isEmpty();
  }

  @Test
  void of_many_faults_one_can_be_kept() {
    Outcome first = run(WHOLE);
    Occurrence one = first.occurrences().getFirst();
    Outcome again = run(WHOLE.withOnly(Set.of(one)));
    assertThat(again.occurrences()).containsExactly(one);
  }

  @Test
  void where_all_stay_at_home_only_who_comes_at_the_end_to_see_that_it_sells_rents() {
    Outcome lonely = run(WHOLE.without(IntStream.rangeClosed(1, 99).boxed().toList()));
    assertThat(lonely.deeds().get(People.Deed.RENTALS))
        .isGreaterThanOrEqualTo(lonely.evidence().kiosks().size());
    assertThat(lonely.deeds()).doesNotContainKey(People.Deed.RETURNS);
  }

  @Test
  void fewer_hours_of_faults_bring_fewer_visits() {
    Outcome first = run(WHOLE);
    Outcome brief = run(WHOLE.lasting(Duration.ofHours(1)));
    assertThat(brief.deeds().get(People.Deed.VISITS))
        .isLessThan(first.deeds().get(People.Deed.VISITS));
  }

  @Test
  void a_fault_is_read_as_it_is_written() {
    var one = new Occurrence(FaultKind.KIOSK_KILLED_AT_STEP, 12);
    assertThat(one).hasToString("kiosk-killed-at-step:12");
    assertThat(Occurrence.parse("kiosk-killed-at-step:12")).isEqualTo(one);
    assertThatThrownBy(() -> Occurrence.parse("rain:3"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Occurrence.parse("message-lost"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
