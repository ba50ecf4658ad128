package rondo.simulation.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Seeds that once broke an invariant; the defect that each showed has a test of its own as well.
 */
class SeedsThatBrokeTest {
  @Test
  void seed_139_a_disc_that_came_in_unseen_is_looked_for_by_a_person() {
    holds(139);
  }

  @Test
  void seed_164_a_return_that_recovery_put_away_unread_is_looked_at_by_a_person() {
    holds(164);
  }

  @Test
  void seed_182_a_doubt_ends_when_recovery_reads_the_disc_inside() {
    holds(182);
  }

  @Test
  void seed_574_a_wish_to_resend_that_was_overtaken_does_not_stop_the_facts() {
    holds(574);
  }

  @Test
  void seed_3090_a_disc_that_recovery_read_on_the_arm_is_not_charged_though_its_slot_looks_empty() {
    holds(3090);
  }

  @Test
  void seed_2414_a_dark_camera_does_not_confirm_an_arm_sensor_that_lies() {
    holds(2414);
  }

  @Test
  void seed_3731_a_disc_drawn_in_unseen_costs_its_customer_nothing() {
    holds(3731);
  }

  @Test
  void seed_4093_a_return_whose_slot_does_not_show_it_is_credited() {
    holds(4093);
  }

  @Test
  void seed_5424_a_disc_left_on_the_arm_is_not_taken_for_one_that_is_brought_back() {
    holds(5424);
  }

  @Test
  void seed_5171_a_case_that_the_arm_sensor_does_not_see_is_not_called_nothing_inserted() {
    holds(5171);
  }

  @Test
  void seed_1203_a_case_put_away_unread_contradicts_a_slot_that_looks_full() {
    holds(1203);
  }

  @Test
  void seed_2705_a_return_cut_short_is_looked_for_on_an_arm_whose_sensor_is_blind() {
    holds(2705);
  }

  @Test
  void seed_8689_a_disc_on_an_arm_whose_sensor_is_blind_is_not_called_missing() {
    holds(8689);
  }

  @Test
  void seed_21950_two_lying_sensors_do_not_leave_a_disc_on_the_arm() {
    holds(21950);
  }

  @Test
  void seed_105479_a_case_that_a_stuck_arm_sensor_still_sees_is_in_the_slot_it_filled() {
    holds(105479);
  }

  @Test
  void seed_106800_an_arm_that_seems_empty_is_emptied_before_a_disc_is_called_missing() {
    holds(106800);
  }

  @Test
  void seed_110823_an_arm_sensor_that_is_mended_in_mid_motion_is_no_witness_of_a_return() {
    holds(110823);
  }

  private static void holds(long seed) {
    assertThat(Simulation.run(seed).violations()).isEmpty();
  }
}
