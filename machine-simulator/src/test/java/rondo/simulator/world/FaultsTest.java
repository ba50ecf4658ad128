package rondo.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

/** Each fault once, lasting and mended (INVARIANTS F14 to F18). */
class FaultsTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @EnumSource(Axis.class)
  void a_jam_of_one_time_breaks_off_one_motion_on_its_way(Axis axis) {
    bench.toSlot(1, 1);
    double from = bench.world.truth().axes().of(axis);
    bench.broken(new Fault.MotorJam(axis, true));
    assertThat(bench.trouble(motion(axis))).isEqualTo(Trouble.JAM);
    assertThat(bench.world.truth().axes().of(axis)).as("on its way").isNotEqualTo(from);
    assertThat(bench.world.truth().faults()).isEmpty();
    assertThat(bench.order(motion(axis))).isInstanceOf(MachineReport.Done.class);
  }

  @ParameterizedTest
  @EnumSource(Axis.class)
  void a_lasting_jam_breaks_off_every_motion_until_it_is_mended(Axis axis) {
    bench.toSlot(1, 1);
    bench.broken(new Fault.MotorJam(axis, false));
    assertThat(bench.trouble(motion(axis))).isEqualTo(Trouble.JAM);
    assertThat(bench.trouble(motion(axis))).isEqualTo(Trouble.JAM);
    bench.broken();
    assertThat(bench.order(motion(axis))).isInstanceOf(MachineReport.Done.class);
  }

  @ParameterizedTest
  @EnumSource(Axis.class)
  void a_jam_of_one_motor_leaves_the_others_alone(Axis jammed) {
    bench.toSlot(1, 1);
    bench.broken(new Fault.MotorJam(jammed, false));
    for (Axis other : Axis.values()) {
      if (other != jammed) {
        assertThat(bench.order(motion(other)))
            .as("%s", other)
            .isInstanceOf(MachineReport.Done.class);
        bench.order(other == Axis.ARM ? new Action.ArmTo(ArmStop.PANE) : new Action.Observe());
      }
    }
  }

  @Test
  void a_motor_that_stays_jammed_never_creeps_to_its_goal() {
    bench.done(new Action.Home());
    bench.broken(new Fault.MotorJam(Axis.CAROUSEL, false));
    for (int i = 0; i < 60; i++) {
      assertThat(bench.trouble(new Action.TurnTo(9))).as("try %d", i).isEqualTo(Trouble.JAM);
    }
    assertThat(bench.seen().position()).isEmpty();
  }

  @Test
  void a_jam_while_homing_leaves_the_machine_lost_if_it_was_lost() {
    bench.broken(new Fault.MotorJam(Axis.CAROUSEL, true));
    assertThat(bench.trouble(new Action.Home())).isEqualTo(Trouble.JAM);
    assertThat(bench.seen().homed()).isFalse();
    assertThat(bench.done(new Action.Home()).homed()).isTrue();
  }

  @Test
  void a_gripper_that_always_misses_never_picks_until_it_is_mended() {
    bench.broken(new Fault.MissedSlot(false));
    for (int i = 0; i < 3; i++) {
      bench.pick(2, 17);
      assertThat(bench.place(3)).isEqualTo("2-17");
    }
    bench.broken();
    bench.pick(2, 17);
    assertThat(bench.place(3)).isEqualTo("arm");
  }

  @Test
  void a_gripper_that_misses_once_picks_at_the_second_try_and_never_misses_in_the_mouth() {
    bench.done(new Action.Home());
    bench.openMouth();
    bench.did(bench.hands.insert(SampleStock.code(9), bench.now));
    bench.broken(new Fault.MissedSlot(true));
    bench.drawIn();
    assertThat(bench.place(9)).as("gripped in the mouth").isEqualTo("arm");
    assertThat(bench.world.truth().faults()).hasSize(1);
  }

  @Test
  void a_dark_camera_and_a_worn_label_last_until_they_are_mended() {
    bench.pick(2, 17);
    bench.broken(new Fault.CameraDark(), new Fault.LabelWorn(SampleStock.code(3)));
    bench.order(new Action.Look());
    assertThat(bench.world.scene(1).dark()).isTrue();
    assertThat(bench.world.scene(1).worn()).isTrue();
    bench.broken();
    assertThat(bench.world.scene(1).dark()).isFalse();
    assertThat(bench.world.scene(1).worn()).isFalse();
  }

  @Test
  void what_spoils_a_picture_is_seen_by_the_camera_until_it_is_mended() {
    bench.pick(2, 17);
    bench.broken(
        new Fault.CameraBlurred(),
        new Fault.CameraGlare(),
        new Fault.HeldTurned(),
        new Fault.LabelDirty(SampleStock.code(3)),
        new Fault.LabelDirty(SampleStock.code(4)));
    bench.order(new Action.Look());
    assertThat(bench.world.scene(1).spoils())
        .containsExactlyInAnyOrder(Spoil.BLURRED, Spoil.GLARE, Spoil.TURNED, Spoil.DIRTY);
    bench.broken(new Fault.LabelDirty(SampleStock.code(4)));
    assertThat(bench.world.scene(1).spoils()).isEmpty();
  }

  @Test
  void a_worn_label_is_of_one_case_only() {
    bench.broken(new Fault.LabelWorn(SampleStock.code(4)));
    bench.pick(2, 17);
    assertThat(bench.world.scene(1).worn()).isFalse();
  }

  @Test
  void a_power_cut_breaks_off_what_is_under_way_and_no_order_is_answered_by_anything_else() {
    bench.done(new Action.Home());
    bench.begin(new Action.TurnTo(17), 500);
    bench.broken(new Fault.PowerCut());
    assertThat(bench.world.truth().underWay()).isEmpty();
    assertThat(bench.world.nextDue()).isEmpty();
    for (Action action :
        new Action[] {new Action.Observe(), new Action.Look(), new Action.Home()}) {
      assertThat(bench.trouble(action)).isEqualTo(Trouble.DEVICE_SILENT);
    }
  }

  @Test
  void a_power_cut_during_a_look_gives_no_picture() {
    bench.done(new Action.Home());
    bench.heard.clear();
    bench.heard.addAll(
        bench.world.apply(
            new Order(800, new FencingToken(1), Optional.empty(), new Action.Look()), bench.now));
    bench.broken(new Fault.PowerCut());
    assertThat(bench.heard)
        .filteredOn(Happening.Said.class::isInstance)
        .extracting(h -> ((Happening.Said) h).report())
        .hasAtLeastOneElementOfType(MachineReport.Failed.class)
        .doesNotHaveAnyElementsOfTypes(MachineReport.Pictured.class);
  }

  @Test
  void after_a_power_cut_in_the_middle_of_letting_go_the_open_jaws_hold_nothing() {
    bench.pick(2, 17);
    bench.openMouth();
    bench.begin(new Action.Grip(false), 300);
    bench.broken(new Fault.PowerCut());
    assertThat(Stops.gripperClosed(bench.world.truth().axes())).isFalse();
    assertThat(bench.place(3)).isEqualTo("mouth");
    assertThat(bench.hands.take(bench.now).result()).isInstanceOf(HandResult.Done.class);
  }

  @Test
  void after_a_power_cut_early_in_letting_go_the_jaws_still_hold() {
    bench.pick(2, 17);
    bench.openMouth();
    bench.begin(new Action.Grip(false), 100);
    bench.broken(new Fault.PowerCut());
    assertThat(bench.place(3)).isEqualTo("arm");
    assertThat(bench.hands.take(bench.now).result()).isInstanceOf(HandResult.NotPossible.class);
  }

  @Test
  void jaws_that_jam_while_they_open_pick_up_nothing() {
    bench.toSlot(2, 17);
    bench.done(new Action.Grip(true));
    bench.done(new Action.ArmTo(ArmStop.SLOT));
    bench.broken(new Fault.MotorJam(Axis.GRIPPER, true));
    assertThat(bench.trouble(new Action.Grip(false))).isEqualTo(Trouble.JAM);
    assertThat(bench.seen().gripperClosed()).isTrue();
    assertThat(bench.place(3)).isEqualTo("2-17");
  }

  @Test
  void a_door_that_runs_on_a_case_from_half_way_stays_where_it_is() {
    bench.pick(2, 17);
    bench.holdOut();
    bench.done(new Action.ArmTo(ArmStop.PANE));
    bench.broken(new Fault.SensorStuck(Sensor.MOUTH, false));
    assertThat(bench.trouble(new Action.DoorTo(DoorStop.CLOSED))).isEqualTo(Trouble.JAM);
    double first = bench.world.truth().axes().door();
    assertThat(bench.trouble(new Action.DoorTo(DoorStop.CLOSED))).isEqualTo(Trouble.JAM);
    assertThat(bench.world.truth().axes().door()).isEqualTo(first);
    assertThat(bench.seen().caseInMouth()).isEqualTo(Presence.ABSENT);
    assertThat(bench.place(3)).isEqualTo("mouth");
  }

  private static Action motion(Axis axis) {
    return switch (axis) {
      case CAROUSEL -> new Action.TurnTo(9);
      case LIFT -> new Action.LiftTo(3);
      case ARM -> new Action.ArmTo(ArmStop.SLOT);
      case GRIPPER -> new Action.Grip(true);
      case DOOR -> new Action.DoorTo(DoorStop.OPEN);
    };
  }
}
