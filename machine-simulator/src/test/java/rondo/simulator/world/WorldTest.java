package rondo.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Presence;
import rondo.machine.report.MachineReport;
import rondo.machine.report.Trouble;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.hands.HandResult;
import rondo.simulator.start.SampleStock;
import rondo.simulator.truth.Truth;

class WorldTest {
  private final Bench bench = new Bench();

  @Test
  void a_case_moves_with_the_arm_and_stands_where_the_gripper_lets_go() {
    bench.pick(2, 17);
    assertThat(bench.place(3)).isEqualTo("arm");
    bench.toSlot(3, 30);
    bench.order(new Action.ArmTo(ArmStop.SLOT));
    bench.order(new Action.Grip(false));
    assertThat(bench.place(3)).isEqualTo("3-30");
  }

  @Test
  void two_cases_never_share_a_slot_the_second_one_jams_before_it() {
    bench.pick(2, 17);
    bench.toSlot(2, 18);
    assertThat(bench.trouble(new Action.ArmTo(ArmStop.SLOT))).isEqualTo(Trouble.JAM);
    assertThat(bench.world.observe(bench.now).arm()).isEmpty();
    assertThat(bench.order(new Action.ArmTo(ArmStop.PANE))).isInstanceOf(MachineReport.Done.class);
    assertThat(bench.place(3)).isEqualTo("arm");
    assertThat(bench.place(4)).isEqualTo("2-18");
  }

  @Test
  void a_case_let_go_in_the_mouth_is_free_and_stays_there_without_a_grip() {
    bench.pick(2, 17);
    bench.holdOut();
    assertThat(bench.place(3)).isEqualTo("mouth");
    bench.order(new Action.ArmTo(ArmStop.PANE));
    assertThat(bench.place(3)).isEqualTo("mouth");
    assertThat(bench.trouble(new Action.DoorTo(DoorStop.CLOSED))).isEqualTo(Trouble.INTERLOCK);
    bench.order(new Action.ArmTo(ArmStop.MOUTH));
    bench.drawIn();
    assertThat(bench.place(3)).isEqualTo("arm");
  }

  @Test
  void a_held_case_does_not_come_loose() {
    bench.pick(2, 17);
    bench.openMouth();
    assertThat(bench.hands.take(bench.now).result())
        .isEqualTo(new HandResult.NotPossible("It does not come loose."));
    assertThat(bench.place(3)).isEqualTo("arm");
  }

  @Test
  void taking_is_noted_once_with_the_attempt_that_let_it_out() {
    bench.pick(2, 17);
    bench.holdOut();
    bench.did(bench.hands.take(bench.now));
    bench.did(bench.hands.take(bench.now));
    assertThat(bench.heard.stream().filter(Happening.LeftTheMouth.class::isInstance))
        .containsExactly(
            new Happening.LeftTheMouth(SampleStock.code(3), Optional.of(Bench.ATTEMPT)));
    assertThat(bench.place(3)).isEqualTo("outside");
  }

  @Test
  void a_disc_laid_in_is_accepted_when_it_stands_in_a_slot() {
    bench.order(new Action.Home());
    bench.openMouth();
    bench.did(bench.hands.insert(SampleStock.code(9), bench.now));
    bench.drawIn();
    bench.order(new Action.ArmTo(ArmStop.SLOT));
    bench.order(new Action.Grip(false));
    assertThat(bench.heard)
        .contains(
            new Happening.DrawnIn(SampleStock.code(9), Optional.of(Bench.ATTEMPT)),
            new Happening.Accepted(SampleStock.code(9), Optional.of(Bench.ATTEMPT)));
    assertThat(bench.place(9)).isEqualTo("1-1");
  }

  @Test
  void hands_reach_in_only_through_the_open_door() {
    String disc = SampleStock.code(9);
    assertThat(bench.hands.insert(disc, 0).result()).isInstanceOf(HandResult.NotPossible.class);
    assertThat(bench.hands.take(0).result()).isInstanceOf(HandResult.NotPossible.class);
    assertThat(bench.hands.hold(SampleStock.code(1), 0).result())
        .as("a case that stands in a slot")
        .isInstanceOf(HandResult.NotPossible.class);
    assertThat(bench.hands.hold(disc, 0).result()).isInstanceOf(HandResult.Done.class);
    assertThat(bench.world.scene(1).held()).isPresent();
    assertThat(bench.hands.putAway(0).result()).isInstanceOf(HandResult.Done.class);
    assertThat(bench.world.scene(1).held()).isEmpty();
  }

  @Test
  void what_was_taken_can_be_pushed_back() {
    bench.pick(2, 17);
    bench.holdOut();
    bench.did(bench.hands.take(bench.now));
    assertThat(bench.hands.pushBack(bench.now).result()).isInstanceOf(HandResult.Done.class);
    assertThat(bench.place(3)).isEqualTo("mouth");
  }

  @Test
  void a_jam_of_one_time_stops_one_motion_and_a_lasting_one_each() {
    bench.order(new Action.Home());
    bench.broken(new Fault.MotorJam(Axis.CAROUSEL, true));
    assertThat(bench.trouble(new Action.TurnTo(9))).isEqualTo(Trouble.JAM);
    assertThat(bench.order(new Action.TurnTo(9))).isInstanceOf(MachineReport.Done.class);
    bench.broken(new Fault.MotorJam(Axis.CAROUSEL, false));
    assertThat(bench.trouble(new Action.TurnTo(20))).isEqualTo(Trouble.JAM);
    assertThat(bench.trouble(new Action.TurnTo(20))).isEqualTo(Trouble.JAM);
  }

  @Test
  void a_gripper_that_misses_comes_back_with_nothing() {
    bench.broken(new Fault.MissedSlot(true));
    bench.pick(2, 17);
    assertThat(bench.place(3)).isEqualTo("2-17");
    assertThat(bench.world.observe(bench.now).caseOnArm()).isEqualTo(Presence.ABSENT);
  }

  @Test
  void a_stuck_sensor_says_the_same_whatever_is_true() {
    bench.broken(new Fault.SensorStuck(Sensor.ARM, true));
    assertThat(bench.world.observe(0).caseOnArm()).isEqualTo(Presence.PRESENT);
    bench.broken(new Fault.SensorStuck(Sensor.MOUTH, false));
    bench.pick(2, 17);
    bench.holdOut();
    assertThat(bench.world.observe(bench.now).caseInMouth()).isEqualTo(Presence.ABSENT);
    bench.order(new Action.ArmTo(ArmStop.PANE));
    assertThat(bench.trouble(new Action.DoorTo(DoorStop.CLOSED)))
        .as("the door runs on the case that its sensor does not see")
        .isEqualTo(Trouble.JAM);
  }

  @Test
  void a_power_cut_stops_the_motion_and_makes_homing_needed() {
    bench.order(new Action.Home());
    Order turn = new Order(99, new FencingToken(1), Optional.empty(), new Action.TurnTo(17));
    bench.world.apply(turn, bench.now);
    bench.now += 500;
    bench.broken(new Fault.PowerCut());
    assertThat(bench.trouble(new Action.Observe())).isEqualTo(Trouble.DEVICE_SILENT);
    bench.broken();
    assertThat(bench.trouble(new Action.TurnTo(17))).isEqualTo(Trouble.NOT_HOMED);
    assertThat(bench.world.truth().axes().carousel()).isNotZero();
  }

  @Test
  void without_power_no_card_is_read_and_the_camera_is_dark() {
    bench.broken(new Fault.PowerCut());
    Handwork.Deed deed = bench.hands.swipe("track one", "track two");
    assertThat(deed.result()).isInstanceOf(HandResult.NotPossible.class);
    assertThat(deed.happenings()).isEmpty();
    assertThat(bench.world.scene(1).dark()).isTrue();
  }

  @Test
  void a_motion_that_was_under_way_goes_on_after_the_machine_itself_stopped() {
    bench.order(new Action.Home());
    Order turn = new Order(99, new FencingToken(1), Optional.empty(), new Action.TurnTo(17));
    bench.world.apply(turn, bench.now);
    Truth kept = bench.world.truth();
    Bench again = new Bench(kept);
    again.world.advance(0);
    again.world.advance(60_000);
    assertThat(again.world.observe(60_000).position()).contains(17);
  }

  @Test
  void a_token_seen_once_locks_out_all_smaller_ones_for_ever() {
    bench.world.attach(new FencingToken(5));
    assertThat(bench.trouble(new Action.Home())).isEqualTo(Trouble.STALE_TOKEN);
    Bench again = new Bench(bench.world.truth());
    assertThat(again.trouble(new Action.Home())).isEqualTo(Trouble.STALE_TOKEN);
  }

  @Test
  void a_release_without_an_attempt_is_refused_also_when_the_arm_stuck_half_way_out() {
    bench.pick(2, 17);
    bench.order(new Action.DoorTo(DoorStop.OPEN));
    bench.broken(new Fault.MotorJam(Axis.ARM, true));
    assertThat(bench.trouble(new Action.ArmTo(ArmStop.MOUTH))).isEqualTo(Trouble.JAM);
    Order letGo = new Order(77, new FencingToken(1), Optional.empty(), new Action.Grip(false));
    assertThat(bench.order(letGo))
        .isInstanceOfSatisfying(
            MachineReport.Failed.class,
            failed -> assertThat(failed.trouble()).isEqualTo(Trouble.NO_ATTEMPT));
  }
}
