package rondo.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.MachineReport;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.start.SampleStock;

/** What each sensor says in each situation, right and broken. */
class SensorsTest {
  private final Bench bench = new Bench();

  @Test
  void fresh_from_the_works_nothing_but_switches_and_feedback_is_known() {
    Observation seen = bench.seen();
    assertThat(seen.homed()).isFalse();
    assertThat(seen.position()).isEmpty();
    assertThat(seen.deck()).isEmpty();
    assertThat(seen.arm()).contains(ArmStop.PANE);
    assertThat(seen.door()).contains(DoorStop.CLOSED);
    assertThat(seen.gripperClosed()).isFalse();
    assertThat(seen.caseOnArm()).isEqualTo(Presence.ABSENT);
    assertThat(seen.caseInMouth()).isEqualTo(Presence.ABSENT);
    assertThat(seen.caseInSlot()).as("no slot before the arm").isEqualTo(Presence.UNKNOWN);
  }

  @Test
  void while_the_carousel_turns_its_position_and_the_slot_are_unknown() {
    bench.toSlot(2, 17);
    bench.begin(new Action.TurnTo(30), 200);
    assertThat(bench.seen().position()).isEmpty();
    assertThat(bench.seen().deck()).contains(2);
    assertThat(bench.seen().caseInSlot()).isEqualTo(Presence.UNKNOWN);
  }

  @Test
  void while_the_lift_moves_its_deck_and_the_slot_are_unknown() {
    bench.toSlot(2, 17);
    bench.begin(new Action.LiftTo(3), 200);
    assertThat(bench.seen().deck()).isEmpty();
    assertThat(bench.seen().position()).contains(17);
    assertThat(bench.seen().caseInSlot()).isEqualTo(Presence.UNKNOWN);
  }

  @Test
  void while_the_arm_moves_no_stop_is_seen_not_even_the_one_it_leaves() {
    bench.done(new Action.Home());
    bench.begin(new Action.ArmTo(ArmStop.SLOT), 1);
    assertThat(bench.seen().arm()).isEmpty();
  }

  @Test
  void while_the_cams_turn_no_door_switch_is_closed() {
    bench.done(new Action.Home());
    bench.begin(new Action.DoorTo(DoorStop.OPEN), 5);
    assertThat(bench.seen().door()).isEmpty();
    bench.now += 10_000;
    bench.world.advance(bench.now);
    assertThat(bench.seen().door()).contains(DoorStop.OPEN);
  }

  @Test
  void the_slot_sensor_tells_a_full_slot_from_a_free_one_and_sees_a_case_being_brought() {
    bench.toSlot(2, 17);
    assertThat(bench.seen().caseInSlot()).isEqualTo(Presence.PRESENT);
    bench.pick(2, 17);
    assertThat(bench.seen().caseInSlot()).as("picked").isEqualTo(Presence.ABSENT);
    assertThat(bench.done(new Action.ArmTo(ArmStop.SLOT)).caseInSlot())
        .as("on the arm in the slot")
        .isEqualTo(Presence.PRESENT);
    bench.done(new Action.Grip(false));
    assertThat(bench.done(new Action.ArmTo(ArmStop.PANE)).caseInSlot()).isEqualTo(Presence.PRESENT);
  }

  @Test
  void arm_and_mouth_sensors_follow_a_case_from_slot_to_hand() {
    bench.pick(2, 17);
    assertPresence(Presence.PRESENT, Presence.ABSENT);
    bench.openMouth();
    assertPresence(Presence.PRESENT, Presence.PRESENT);
    bench.done(new Action.Grip(false));
    assertPresence(Presence.PRESENT, Presence.PRESENT);
    bench.done(new Action.ArmTo(ArmStop.PANE));
    assertPresence(Presence.ABSENT, Presence.PRESENT);
    bench.did(bench.hands.take(bench.now));
    assertPresence(Presence.ABSENT, Presence.ABSENT);
  }

  @Test
  void a_hand_that_changes_what_a_sensor_sees_is_told_once_and_another_is_not() {
    bench.pick(2, 17);
    bench.holdOut();
    assertThat(sensed(bench.hands.take(bench.now))).isEqualTo(1);
    assertThat(sensed(bench.hands.take(bench.now))).as("nothing left").isZero();
    assertThat(sensed(bench.hands.hold(SampleStock.code(9), bench.now))).isZero();
  }

  @ParameterizedTest
  @EnumSource(Sensor.class)
  void a_stuck_sensor_sees_or_misses_everything_until_it_is_mended(Sensor sensor) {
    bench.toSlot(2, 17);
    Presence right = of(sensor);
    bench.broken(new Fault.SensorStuck(sensor, true));
    assertThat(of(sensor)).isEqualTo(Presence.PRESENT);
    bench.broken(new Fault.SensorStuck(sensor, false));
    assertThat(of(sensor)).isEqualTo(Presence.ABSENT);
    bench.broken();
    assertThat(of(sensor)).isEqualTo(right);
  }

  @ParameterizedTest
  @EnumSource(Sensor.class)
  void one_stuck_sensor_leaves_the_others_right(Sensor stuck) {
    bench.pick(2, 17);
    bench.holdOut();
    for (Sensor other : Sensor.values()) {
      Presence right = of(other);
      bench.broken(new Fault.SensorStuck(stuck, right != Presence.PRESENT));
      if (other != stuck) {
        assertThat(of(other)).isEqualTo(right);
      }
      bench.broken();
    }
  }

  @Test
  void a_sensor_that_gets_stuck_or_well_is_told_like_any_change() {
    bench.done(new Action.Home());
    int before = bench.heard.size();
    bench.broken(new Fault.SensorStuck(Sensor.ARM, true));
    bench.broken();
    assertThat(bench.heard.subList(before, bench.heard.size()))
        .extracting(h -> ((Happening.Said) h).report())
        .hasOnlyElementsOfType(MachineReport.Sensed.class)
        .hasSize(2);
  }

  @Test
  void without_power_no_sensor_says_anything() {
    bench.pick(2, 17);
    bench.broken(new Fault.PowerCut(), new Fault.SensorStuck(Sensor.ARM, true));
    Observation seen = bench.seen();
    assertThat(seen.homed()).isFalse();
    assertThat(seen.arm()).isEmpty();
    assertThat(seen.door()).isEmpty();
    assertThat(seen.caseOnArm()).isEqualTo(Presence.UNKNOWN);
    assertThat(seen.caseInMouth()).isEqualTo(Presence.UNKNOWN);
    assertThat(seen.caseInSlot()).isEqualTo(Presence.UNKNOWN);
  }

  private Presence of(Sensor sensor) {
    return switch (sensor) {
      case SLOT -> bench.seen().caseInSlot();
      case ARM -> bench.seen().caseOnArm();
      case MOUTH -> bench.seen().caseInMouth();
    };
  }

  private void assertPresence(Presence onArm, Presence inMouth) {
    assertThat(bench.seen().caseOnArm()).isEqualTo(onArm);
    assertThat(bench.seen().caseInMouth()).isEqualTo(inMouth);
  }

  private static long sensed(Handwork.Deed deed) {
    return deed.happenings().stream()
        .filter(
            h -> h instanceof Happening.Said said && said.report() instanceof MachineReport.Sensed)
        .count();
  }
}
