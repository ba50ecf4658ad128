package rondo.simulator.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrapezoidTest {
  @Test
  void a_long_way_is_ramp_cruise_ramp() {
    Trapezoid motion = new Trapezoid(0, 100, 20, 10);
    assertThat(motion.seconds()).isCloseTo(7.0, within(1e-9));
    assertThat(motion.at(2)).isCloseTo(20, within(1e-9));
    assertThat(motion.at(3.5)).isCloseTo(50, within(1e-9));
    assertThat(motion.at(5)).isCloseTo(80, within(1e-9));
  }

  @Test
  void a_short_way_never_reaches_top_speed() {
    Trapezoid motion = new Trapezoid(0, 10, 20, 10);
    assertThat(motion.seconds()).isCloseTo(2.0, within(1e-9));
    assertThat(motion.at(1)).isCloseTo(5, within(1e-9));
  }

  @Test
  void the_way_back_is_the_way_there_mirrored() {
    Trapezoid there = new Trapezoid(5, 90, 20, 10);
    Trapezoid back = new Trapezoid(90, 5, 20, 10);
    for (double t = 0; t <= there.seconds(); t += 0.1) {
      assertThat(back.at(t)).isCloseTo(95 - there.at(t), within(1e-9));
    }
  }

  @Test
  void it_begins_at_its_start_ends_at_its_end_and_never_turns_back() {
    Trapezoid motion = new Trapezoid(3, -41.5, 17, 23);
    assertThat(motion.at(-1)).isEqualTo(3);
    assertThat(motion.at(1000)).isEqualTo(-41.5);
    for (double t = 0; t < motion.seconds(); t += 0.01) {
      assertThat(motion.at(t + 0.01)).isLessThanOrEqualTo(motion.at(t));
    }
  }

  @Test
  void the_second_of_a_place_is_where_the_motion_is_there() {
    Trapezoid motion = new Trapezoid(0, 100, 20, 10);
    assertThat(motion.at(motion.secondsTo(37))).isCloseTo(37, within(1e-6));
  }

  @Test
  void the_carousel_turns_the_shorter_way_also_over_its_reference_mark() {
    assertThat(Geometry.shorterWay(350, 10)).isCloseTo(370, within(1e-9));
    assertThat(Geometry.shorterWay(10, 350)).isCloseTo(-10, within(1e-9));
    assertThat(Geometry.shorterWay(90, 180)).isCloseTo(180, within(1e-9));
  }

  @Test
  void the_cams_rest_at_both_ends_and_open_in_between() {
    assertThat(Cam.opening(0)).isZero();
    assertThat(Cam.opening(Cam.DWELL)).isZero();
    assertThat(Cam.opening(0.5)).isCloseTo(0.5, within(1e-9));
    assertThat(Cam.opening(1 - Cam.DWELL)).isCloseTo(1, within(1e-9));
    assertThat(Cam.opening(1)).isCloseTo(1, within(1e-9));
  }

  @Test
  void the_sample_machine_has_about_102_slots() {
    assertThat(MachineFile.sample().layout().slotCount()).isEqualTo(102);
  }

  @Test
  void an_unknown_or_missing_key_refuses_the_machine_file() {
    String sample = Sample.text();
    assertThat(MachineFile.parse(sample)).isEqualTo(MachineFile.sample());
    assertThatThrownBy(() -> MachineFile.parse(sample + "colour = 1\n"))
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> MachineFile.parse(sample.replace("exposure_ms", "exposure")))
        .hasMessageContaining("exposure");
  }

  @Test
  void a_machine_twice_as_fast_needs_half_the_time() {
    Drive drive = MachineFile.sample().carousel();
    double once = drive.motion(0, 170).seconds();
    assertThat(drive.faster(2).motion(0, 170).seconds()).isCloseTo(once / 2, within(1e-9));
  }
}
