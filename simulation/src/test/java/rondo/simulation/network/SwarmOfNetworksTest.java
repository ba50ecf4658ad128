package rondo.simulation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rondo.server.rental.RentalState;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.people.People;

/** Networks in virtual time, each with customers and faults of its own. */
class SwarmOfNetworksTest {
  /** Seeds that show a defect which is open; docs/reliability.md says which. */
  private static final Set<Long> OPEN = Set.of(77L);

  private static final int SEEDS = 200;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private static Campaign campaign;

  @BeforeAll
  static void live() {
    campaign = Campaign.run(1, SEEDS, THREADS, _ -> {});
  }

  @Test
  void no_seed_breaks_an_invariant_but_those_whose_defect_is_known_and_open() {
    assertThat(campaign.runs()).isEqualTo(SEEDS);
    assertThat(campaign.broken().keySet())
        .as("again with ./rondo simulate --replay SEED --shrink: %s", campaign.broken())
        .isEqualTo(OPEN);
  }

  @Test
  void the_same_seed_leaves_the_same_trace() {
    assertThat(campaign.different()).isEmpty();
  }

  @Test
  void every_fault_happened_and_every_way_to_end_was_gone() {
    assertThat(campaign.faults().keySet()).containsExactlyInAnyOrder(FaultKind.values());
    assertThat(campaign.deeds().keySet()).containsExactlyInAnyOrder(People.Deed.values());
    assertThat(campaign.rentals())
        .containsKeys(
            RentalState.OPEN, RentalState.RETURNED, RentalState.SOLD, RentalState.NOT_DISPENSED);
    assertThat(campaign.payments()).isGreaterThan(10L * SEEDS);
  }
}
