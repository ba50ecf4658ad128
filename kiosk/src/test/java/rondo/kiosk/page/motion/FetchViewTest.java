package rondo.kiosk.page.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.kiosk.page.frame.Cabinet;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;
import rondo.machine.device.Axis;
import rondo.machine.report.MotionPlan;

class FetchViewTest {
  private static final KioskWords WORDS = KioskWords.in(Locale.US);
  private static final Cabinet CABINET = new Cabinet(Cabinet.Side.RIGHT, 0, 390);
  private static final long BEGUN = 5_000;
  private static final int TARGET = 12;

  private static final MotionPlan TURN = new MotionPlan(Axis.CAROUSEL, 10, 116.47, 80, 90, 2_300);
  private static final MotionPlan OUT = new MotionPlan(Axis.ARM, 0, 210, 220, 500, 1_400);
  private static final MotionPlan IN = new MotionPlan(Axis.ARM, 210, 0, 220, 500, 1_400);

  @Test
  void a_slot_is_turned_so_far_that_the_one_at_the_door_lies_straight_down() {
    var carousel = view("reading", Optional.empty(), 12, 0).carousel();
    double turn = Double.parseDouble(carousel.slots().get(11).turn());
    assertThat(carousel.angle() + turn).isCloseTo(0, within(0.01));
    assertThat(carousel.slots()).hasSize(34);
  }

  @Test
  void a_motion_is_drawn_from_its_start_and_after_its_time_at_its_end() {
    assertThat(view("turning", Optional.of(TURN), 1, 0).carousel().angle()).isEqualTo(10);
    assertThat(view("turning", Optional.of(TURN), 1, 2_299).carousel().angle()).isEqualTo(10);
    assertThat(view("turning", Optional.of(TURN), 1, 2_300).carousel().angle()).isEqualTo(116.47);
  }

  @Test
  void a_plan_tells_how_long_it_has_been_under_way() {
    PlanView plan = view("turning", Optional.of(TURN), 1, 700).plan();
    assertThat(plan.axis()).isEqualTo("carousel");
    assertThat(plan.begun()).isEqualTo(BEGUN);
    assertThat(plan.elapsed()).isEqualTo(700);
    assertThat(plan.topSpeed()).isEqualTo("80.0000");
  }

  @Test
  void the_arm_takes_as_long_in_the_drawing_as_in_the_machine() {
    PlanView plan = view("reaching", Optional.of(OUT), 12, 0).plan();
    double drawn = Double.parseDouble(plan.to()) - Double.parseDouble(plan.from());
    double unit = drawn / 210;
    assertThat(Double.parseDouble(plan.topSpeed())).isCloseTo(220 * unit, within(0.01));
    assertThat(Double.parseDouble(plan.acceleration())).isCloseTo(500 * unit, within(0.01));
  }

  @Test
  void the_arm_reaches_the_middle_of_a_slot_and_the_edge_of_the_screen() {
    assertThat(CarouselView.armY(0, CABINET)).isEqualTo(CarouselView.ARM_AT_SLOT);
    assertThat(CarouselView.armY(390, CABINET)).isEqualTo(CarouselView.ARM_AT_MOUTH);
    assertThat(CarouselView.armY(500, CABINET)).isEqualTo(CarouselView.ARM_AT_MOUTH);
  }

  @Test
  void what_is_not_drawn_has_no_plan() {
    var lift = new MotionPlan(Axis.LIFT, 0, 170, 200, 350, 1_200);
    assertThat(view("turning", Optional.of(lift), 1, 0).plan().axis()).isEmpty();
    assertThat(view("turning", Optional.empty(), 1, 0).plan().axis()).isEmpty();
  }

  @Test
  void the_disc_is_on_the_arm_from_the_slot_to_the_door_and_nowhere_twice() {
    assertPlace(view("turning", Optional.of(TURN), 1, 0), false);
    assertPlace(view("reaching", Optional.of(IN), 12, 0), false);
    assertPlace(view("reaching", Optional.of(OUT), 12, 0), true);
    assertPlace(view("reading", Optional.empty(), 12, 0), true);
    assertPlace(view("presenting", Optional.empty(), 12, 0), true);
    assertPlace(view("putting-back", Optional.of(IN), 12, 0), true);
    assertPlace(view("putting-back", Optional.of(OUT), 12, 0), false);
  }

  private static void assertPlace(FetchView view, boolean onArm) {
    assertThat(view.carousel().carrying()).isEqualTo(onArm);
    assertThat(view.carousel().slots().get(TARGET - 1).state())
        .isEqualTo(onArm ? "free" : "target");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "1000,1", "1001,2", "11400,12"})
  void seconds_are_whole_and_never_less_than_one(long millis, long seconds) {
    var fetching = fetching("turning", Optional.empty(), 1, Duration.ofMillis(millis));
    assertThat(FetchView.of(fetching, WORDS, CABINET, () -> 0).seconds()).isEqualTo(seconds);
  }

  @Test
  void every_step_has_words() {
    for (String step :
        List.of(
            "turning", "reaching", "reading", "opening", "presenting", "putting-back", "closing")) {
      assertThat(view(step, Optional.empty(), 1, 0).step()).isNotBlank();
    }
  }

  private static FetchView view(String step, Optional<MotionPlan> plan, int atDoor, long elapsed) {
    var fetching = fetching(step, plan, atDoor, Duration.ofSeconds(9));
    return FetchView.of(fetching, WORDS, CABINET, () -> (BEGUN + elapsed) * 1_000_000);
  }

  private static Screen.Fetching fetching(
      String step, Optional<MotionPlan> plan, int atDoor, Duration left) {
    var work = new Screen.Work("Metropolis", 1927, "drama", "", 153, 0, List.of());
    var carousel = new Screen.Carousel(34, List.of(1, 2, TARGET), TARGET, atDoor);
    return new Screen.Fetching(work, 1, 1, step, plan, BEGUN, left, carousel);
  }
}
