package rondo.kiosk.page.motion;

import java.util.Locale;
import java.util.Optional;
import rondo.base.time.Ticker;
import rondo.kiosk.page.frame.Cabinet;
import rondo.kiosk.screen.Screen;
import rondo.machine.device.Axis;
import rondo.machine.report.MotionPlan;

/**
 * The motion under way, for the script that draws it by the machine's own curve. Lengths of the arm
 * are in the drawing's unit.
 *
 * @param axis {@code carousel}, {@code arm} or {@code door}; empty when none of them moves
 * @param begun names the motion: a script that already draws it goes on
 * @param elapsed milliseconds since it began, when the page was made
 */
public record PlanView(
    String axis,
    String from,
    String to,
    String topSpeed,
    String acceleration,
    long begun,
    long elapsed) {

  static PlanView of(Screen.Fetching fetching, Cabinet cabinet, Ticker ticker) {
    Optional<MotionPlan> drawn = fetching.plan().filter(plan -> isDrawn(plan.axis()));
    if (drawn.isEmpty()) {
      return new PlanView("", "0", "0", "1", "1", fetching.begun(), 0);
    }
    MotionPlan plan = drawn.get();
    double unit = plan.axis() == Axis.ARM ? unitsAMillimetre(cabinet) : 1;
    boolean arm = plan.axis() == Axis.ARM;
    return new PlanView(
        plan.axis().name().toLowerCase(Locale.ROOT),
        number(arm ? CarouselView.armY(plan.from(), cabinet) : plan.from()),
        number(arm ? CarouselView.armY(plan.to(), cabinet) : plan.to()),
        number(plan.topSpeed() * unit),
        number(plan.acceleration() * unit),
        fetching.begun(),
        Math.max(0, ticker.nanos() / 1_000_000 - fetching.begun()));
  }

  private static boolean isDrawn(Axis axis) {
    return switch (axis) {
      case CAROUSEL, ARM, DOOR -> true;
      case LIFT, GRIPPER -> false;
    };
  }

  private static double unitsAMillimetre(Cabinet cabinet) {
    return (CarouselView.ARM_AT_MOUTH - CarouselView.ARM_AT_SLOT)
        / (cabinet.armMouthMm() - cabinet.armSlotMm());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
