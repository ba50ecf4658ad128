package rondo.simulator.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.machine.device.Axis;

/** The formulas of motion against a motor that is stepped through time without any formula. */
class KinematicsTest {
  private static final double STEP = 2e-5;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_trapezoid_is_where_a_motor_stepped_through_time_is(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double from = random.nextDouble(-200, 200);
    double to = from + random.nextDouble(-300, 300);
    double top = random.nextDouble(20, 250);
    double acceleration = random.nextDouble(60, 600);
    Trapezoid motion = new Trapezoid(from, to, top, acceleration);
    Motor motor = new Motor(Math.abs(to - from), top, acceleration);
    double direction = Math.signum(to - from);
    while (!motor.arrived()) {
      assertThat(motion.at(motor.seconds)).isCloseTo(from + direction * motor.way, within(0.05));
      motor.run(0.02);
    }
    assertThat(motion.seconds()).isCloseTo(motor.seconds, within(0.04));
  }

  /** Speeds up while it could still stop in time, otherwise brakes; knows no curve. */
  private static final class Motor {
    final double goal;
    final double top;
    final double acceleration;
    double seconds;
    double way;
    double speed;

    Motor(double goal, double top, double acceleration) {
      this.goal = goal;
      this.top = top;
      this.acceleration = acceleration;
    }

    boolean arrived() {
      return goal - way < 1e-3;
    }

    void run(double forSeconds) {
      for (double t = 0; t < forSeconds && !arrived(); t += STEP) {
        boolean brake = speed * speed / (2 * acceleration) >= goal - way;
        speed = Math.clamp(speed + (brake ? -acceleration : acceleration) * STEP, 0.01, top);
        way += speed * STEP;
        seconds += STEP;
      }
    }
  }

  @Test
  void triangle_and_trapezoid_meet_where_top_speed_is_just_reached() {
    double just = 20.0 * 20 / 10;
    Trapezoid triangle = new Trapezoid(0, just - 1e-9, 20, 10);
    Trapezoid trapezoid = new Trapezoid(0, just + 1e-9, 20, 10);
    assertThat(triangle.seconds()).isCloseTo(trapezoid.seconds(), within(1e-6));
    for (double t = 0; t < 4; t += 0.01) {
      assertThat(triangle.at(t)).isCloseTo(trapezoid.at(t), within(1e-6));
    }
  }

  @Test
  void no_motion_outruns_top_speed_or_acceleration() {
    Trapezoid motion = new Trapezoid(0, 100, 20, 10);
    double last = 0;
    for (double t = 0; t < motion.seconds(); t += 0.001) {
      double speed = (motion.at(t + 0.001) - motion.at(t)) / 0.001;
      assertThat(speed).isLessThanOrEqualTo(20 + 1e-6);
      assertThat(Math.abs(speed - last) / 0.001).isLessThanOrEqualTo(10 + 1e-3);
      last = speed;
    }
  }

  @Test
  void a_way_of_nothing_takes_no_time() {
    Trapezoid still = new Trapezoid(7, 7, 20, 10);
    assertThat(still.seconds()).isZero();
    assertThat(still.millis()).isZero();
    assertThat(still.at(0)).isEqualTo(7);
    assertThat(still.at(1)).isEqualTo(7);
  }

  @Test
  void whole_milliseconds_are_rounded_up_so_that_nothing_is_reported_early() {
    Trapezoid motion = new Trapezoid(0, 10.0001, 20, 10);
    assertThat(motion.millis() / 1000.0).isBetween(motion.seconds(), motion.seconds() + 0.001);
    assertThat(motion.at(motion.millis() / 1000.0)).isEqualTo(10.0001);
  }

  @Test
  void the_second_of_a_place_is_found_both_ways() {
    for (double place = 5; place < 90; place += 7) {
      Trapezoid there = new Trapezoid(5, 90, 20, 10);
      Trapezoid back = new Trapezoid(90, 5, 20, 10);
      assertThat(there.at(there.secondsTo(place))).isCloseTo(place, within(1e-6));
      assertThat(back.at(back.secondsTo(place))).isCloseTo(place, within(1e-6));
    }
    assertThat(new Trapezoid(5, 90, 20, 10).secondsTo(5)).isCloseTo(0, within(1e-6));
  }

  @Test
  void a_motor_without_speed_or_acceleration_is_refused() {
    for (double wrong : new double[] {0, -1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Drive(wrong, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new Drive(1, wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> new Trapezoid(0, 1, wrong, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new Trapezoid(0, 1, 1, wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> MachineFile.sample().faster(wrong));
    }
  }

  @Test
  void from_every_position_to_every_other_the_carousel_never_turns_more_than_half_round() {
    Geometry geometry = MachineFile.sample();
    int positions = geometry.layout().positions();
    for (int from = 1; from <= positions; from++) {
      for (int to = 1; to <= positions; to++) {
        double start = geometry.angleOf(from);
        double end = Geometry.shorterWay(start, geometry.angleOf(to));
        int steps = Math.abs(to - from);
        double expected = Math.min(steps, positions - steps) * geometry.degreesPerSlot();
        assertThat(Math.abs(end - start)).isCloseTo(expected, within(1e-9));
        double rest = Math.abs((end - geometry.angleOf(to)) % 360);
        assertThat(Math.min(rest, 360 - rest)).isCloseTo(0, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Axis.class)
  void a_faster_world_is_the_same_motion_in_less_time(Axis axis) {
    Geometry geometry = MachineFile.sample();
    for (double times : new double[] {0.25, 1, 4, 20}) {
      Trapezoid life = geometry.drive(axis).motion(3, 0.2);
      Trapezoid fast = geometry.faster(times).drive(axis).motion(3, 0.2);
      for (double t = 0; t <= life.seconds() + 0.1; t += 0.01) {
        assertThat(fast.at(t / times)).isCloseTo(life.at(t), within(1e-9));
      }
    }
    assertThat(geometry.faster(4).exposureMillis()).isEqualTo(geometry.exposureMillis() / 4);
  }

  @Test
  void the_cams_never_turn_the_door_back_and_move_it_without_a_knock() {
    double last = Cam.opening(0);
    double lastSpeed = 0;
    for (int i = 1; i <= 10_000; i++) {
      double now = Cam.opening(i / 10_000.0);
      double speed = (now - last) * 10_000;
      assertThat(now).isBetween(last, 1.0);
      assertThat(Math.abs(speed - lastSpeed)).as("a knock at %d", i).isLessThan(0.01);
      last = now;
      lastSpeed = speed;
    }
    assertThat(last).isCloseTo(1, within(1e-12));
  }

  @Test
  void beyond_its_ends_a_cam_leaves_the_door_where_it_is() {
    assertThat(Cam.opening(-0.5)).isZero();
    assertThat(Cam.opening(1.5)).isCloseTo(1, within(1e-12));
    assertThat(Cam.opening(0.3) + Cam.opening(0.7)).isCloseTo(1, within(1e-12));
  }

  @Test
  void measures_that_do_not_fit_are_refused() {
    String sample = Sample.text();
    for (String wrong :
        new String[] {
          "decks = 3|decks = 0",
          "positions = 34|positions = 3",
          "inner_radius_m = 0.10|inner_radius_m = 0.30",
          "pane_mm = 210.0|pane_mm = 5.0",
          "mouth_mm = 390.0|mouth_mm = 215.0",
          "exposure_ms = 180|exposure_ms = -1",
          "decks = 3|decks = \"3\"",
          "deck_pitch_m = 0.17|deck_pitch_m = 0.0"
        }) {
      String[] change = wrong.split("\\|", -1);
      String text = sample.replace(change[0], change[1]);
      assertThat(text).isNotEqualTo(sample);
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> MachineFile.parse(text)))
          .as(change[1])
          .isNotNull();
    }
  }
}
