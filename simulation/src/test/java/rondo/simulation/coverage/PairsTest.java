package rondo.simulation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.network.Campaign;

/** What faults have met. */
class PairsTest {
  private static Campaign campaign;

  @BeforeAll
  static void live() {
    campaign = Campaign.run(1, 6, 2, _ -> {});
  }

  @Test
  void what_was_met_is_among_what_can_be_met() {
    Set<Pair> surprises = new TreeSet<>(campaign.met().keySet());
    surprises.removeAll(Pairs.reachable());
    assertThat(surprises).isEmpty();
    assertThat(campaign.met().size()).isGreaterThan(100);
  }

  @Test
  void a_pair_is_named_by_state_and_fault() {
    assertThat(Pairs.reachable())
        .extracting(Pair::toString)
        .contains(
            "vend held-out x link-away",
            "return checking x kiosk-killed-at-step",
            "recovery visiting x motor-jam",
            "rental open x server-killed");
  }

  @Test
  void a_pair_that_cannot_be_is_left_out_with_a_reason() {
    assertThat(Pairs.reachable())
        .doesNotContain(new Pair("down", FaultKind.KIOSK_KILLED))
        .contains(new Pair("down", FaultKind.LINK_AWAY));
    assertThat(Pairs.reasons()).contains("down: it is dead already");
  }
}
