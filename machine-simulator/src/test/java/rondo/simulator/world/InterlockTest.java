package rondo.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.DoorStop;
import rondo.machine.report.MachineReport;
import rondo.machine.report.Trouble;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.hands.HandResult;

/** Each interlock of the machine's firmware, locked and free. */
class InterlockTest {
  private final Bench bench = new Bench();

  @Test
  void carousel_and_lift_move_only_while_the_arm_stands_at_the_pane() {
    bench.done(new Action.Home());
    bench.done(new Action.TurnTo(2));
    bench.done(new Action.LiftTo(2));
    bench.done(new Action.ArmTo(ArmStop.SLOT));
    assertThat(bench.trouble(new Action.TurnTo(3))).isEqualTo(Trouble.INTERLOCK);
    assertThat(bench.trouble(new Action.LiftTo(3))).isEqualTo(Trouble.INTERLOCK);
    bench.done(new Action.ArmTo(ArmStop.PANE));
    bench.openMouth();
    assertThat(bench.trouble(new Action.TurnTo(3))).isEqualTo(Trouble.INTERLOCK);
    assertThat(bench.trouble(new Action.LiftTo(3))).isEqualTo(Trouble.INTERLOCK);
    bench.done(new Action.ArmTo(ArmStop.PANE));
    bench.done(new Action.TurnTo(3));
    bench.done(new Action.LiftTo(3));
  }

  @Test
  void an_arm_stuck_half_way_locks_carousel_and_lift_until_it_is_drawn_in() {
    bench.done(new Action.Home());
    bench.broken(new Fault.MotorJam(Axis.ARM, true));
    assertThat(bench.trouble(new Action.ArmTo(ArmStop.SLOT))).isEqualTo(Trouble.JAM);
    assertThat(bench.trouble(new Action.TurnTo(3))).isEqualTo(Trouble.INTERLOCK);
    bench.done(new Action.ArmTo(ArmStop.PANE));
    bench.done(new Action.TurnTo(3));
  }

  @Test
  void the_arm_reaches_out_only_through_a_door_that_is_open() {
    bench.done(new Action.Home());
    assertThat(bench.trouble(new Action.ArmTo(ArmStop.MOUTH))).isEqualTo(Trouble.INTERLOCK);
    bench.broken(new Fault.MotorJam(Axis.DOOR, true));
    assertThat(bench.trouble(new Action.DoorTo(DoorStop.OPEN))).isEqualTo(Trouble.JAM);
    assertThat(bench.trouble(new Action.ArmTo(ArmStop.MOUTH)))
        .as("half open is not open")
        .isEqualTo(Trouble.INTERLOCK);
    bench.done(new Action.DoorTo(DoorStop.OPEN));
    bench.done(new Action.ArmTo(ArmStop.MOUTH));
  }

  @Test
  void the_arm_reaches_into_a_slot_only_where_one_stands_before_it() {
    bench.done(new Action.Home());
    bench.broken(new Fault.MotorJam(Axis.CAROUSEL, true));
    assertThat(bench.trouble(new Action.TurnTo(10))).isEqualTo(Trouble.JAM);
    assertThat(bench.trouble(new Action.ArmTo(ArmStop.SLOT))).isEqualTo(Trouble.INTERLOCK);
    bench.done(new Action.TurnTo(10));
    bench.broken(new Fault.MotorJam(Axis.LIFT, true));
    assertThat(bench.trouble(new Action.LiftTo(3))).isEqualTo(Trouble.JAM);
    assertThat(bench.trouble(new Action.ArmTo(ArmStop.SLOT))).isEqualTo(Trouble.INTERLOCK);
    bench.done(new Action.LiftTo(3));
    bench.done(new Action.ArmTo(ArmStop.SLOT));
  }

  @Test
  void the_door_closes_on_neither_arm_nor_case() {
    bench.pick(2, 17);
    bench.openMouth();
    assertThat(bench.trouble(new Action.DoorTo(DoorStop.CLOSED))).isEqualTo(Trouble.INTERLOCK);
    bench.done(new Action.Grip(false));
    bench.done(new Action.ArmTo(ArmStop.PANE));
    assertThat(bench.trouble(new Action.DoorTo(DoorStop.CLOSED))).isEqualTo(Trouble.INTERLOCK);
    bench.did(bench.hands.take(bench.now));
    bench.done(new Action.DoorTo(DoorStop.CLOSED));
  }

  @Test
  void homing_waits_until_the_mouth_is_empty() {
    bench.pick(2, 17);
    bench.openMouth();
    assertThat(bench.trouble(new Action.Home())).as("a held case").isEqualTo(Trouble.INTERLOCK);
    bench.done(new Action.Grip(false));
    assertThat(bench.trouble(new Action.Home())).as("a free case").isEqualTo(Trouble.INTERLOCK);
    bench.did(bench.hands.take(bench.now));
    assertThat(bench.done(new Action.Home()).arm()).contains(ArmStop.PANE);
  }

  @Test
  void a_stuck_sensor_locks_as_if_it_were_right() {
    bench.done(new Action.Home());
    bench.done(new Action.DoorTo(DoorStop.OPEN));
    bench.broken(new Fault.SensorStuck(Sensor.MOUTH, true));
    assertThat(bench.trouble(new Action.DoorTo(DoorStop.CLOSED))).isEqualTo(Trouble.INTERLOCK);
    assertThat(bench.trouble(new Action.Home())).isEqualTo(Trouble.INTERLOCK);
    bench.broken();
    bench.done(new Action.DoorTo(DoorStop.CLOSED));
    bench.done(new Action.Home());
  }

  @Test
  void before_homing_only_what_needs_no_reference_moves() {
    assertThat(bench.trouble(new Action.TurnTo(2))).isEqualTo(Trouble.NOT_HOMED);
    assertThat(bench.trouble(new Action.LiftTo(2))).isEqualTo(Trouble.NOT_HOMED);
    assertThat(bench.trouble(new Action.ArmTo(ArmStop.SLOT))).isEqualTo(Trouble.NOT_HOMED);
    bench.done(new Action.Grip(true));
    bench.done(new Action.DoorTo(DoorStop.OPEN));
    bench.done(new Action.ArmTo(ArmStop.MOUTH));
    bench.done(new Action.ArmTo(ArmStop.PANE));
    bench.done(new Action.Observe());
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 35, 1_000, 5_000, Integer.MAX_VALUE})
  void a_position_or_deck_that_does_not_exist_is_refused_however_far_off(int number) {
    bench.done(new Action.Home());
    assertThat(bench.trouble(new Action.TurnTo(number))).isEqualTo(Trouble.NO_SUCH_PLACE);
    assertThat(bench.trouble(new Action.LiftTo(number))).isEqualTo(Trouble.NO_SUCH_PLACE);
  }

  @Test
  void whatever_can_let_a_case_out_needs_an_attempt_and_nothing_else_does() {
    bench.pick(2, 17);
    for (Action free :
        List.of(
            new Action.Grip(true),
            new Action.DoorTo(DoorStop.CLOSED),
            new Action.DoorTo(DoorStop.OPEN),
            new Action.ArmTo(ArmStop.PANE))) {
      assertThat(bench.orderWithoutAttempt(free)).as("%s", free).isNotNull();
    }
    assertThat(Bench.trouble(bench.orderWithoutAttempt(new Action.ArmTo(ArmStop.MOUTH))))
        .isEqualTo(Trouble.NO_ATTEMPT);
    bench.done(new Action.ArmTo(ArmStop.MOUTH));
    assertThat(Bench.trouble(bench.orderWithoutAttempt(new Action.Grip(false))))
        .isEqualTo(Trouble.NO_ATTEMPT);
    assertThat(Bench.trouble(bench.orderWithoutAttempt(new Action.DoorTo(DoorStop.OPEN))))
        .isEqualTo(Trouble.NO_ATTEMPT);
    assertThat(bench.place(3)).isEqualTo("arm");
  }

  @Test
  void a_case_is_not_put_down_by_opening_the_gripper_inside() {
    bench.pick(2, 17);
    assertThat(bench.orderWithoutAttempt(new Action.Grip(false)))
        .isInstanceOf(MachineReport.Done.class);
    assertThat(bench.place(3)).as("it lies on the arm").isEqualTo("arm");
    assertThat(bench.hands.take(bench.now).result()).isInstanceOf(HandResult.NotPossible.class);
  }

  @Test
  void while_one_order_is_under_way_every_other_one_is_refused_and_the_first_goes_on() {
    bench.done(new Action.Home());
    bench.begin(new Action.TurnTo(17), 100);
    for (Action other :
        List.of(new Action.Observe(), new Action.Look(), new Action.Home(), new Action.TurnTo(1))) {
      assertThat(bench.world.apply(order(other), bench.now).getLast())
          .as("%s", other)
          .isInstanceOfSatisfying(
              Happening.Said.class,
              said -> assertThat(Bench.trouble(said.report())).isEqualTo(Trouble.BUSY));
    }
    bench.world.advance(bench.now + 60_000);
    bench.now += 60_000;
    assertThat(bench.seen().position()).contains(17);
  }

  private static Order order(Action action) {
    return new Order(900, new FencingToken(1), Optional.of(Bench.ATTEMPT), action);
  }
}
