package rondo.kiosk.page.motion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import rondo.kiosk.page.frame.Cabinet;
import rondo.kiosk.screen.Screen;
import rondo.machine.device.Axis;
import rondo.machine.report.MotionPlan;

/**
 * The machine from above, in the drawing's own unit: the carousel's middle is the origin and the
 * door lies straight down. Position 1 is at the reference mark, counted against the clock.
 *
 * @param slots each with its place on the ring
 * @param angle how far the ring is turned, degrees with the clock
 * @param armY where the arm's head is
 * @param doorOpen share that the door is open
 * @param carrying whether the customer's case lies on the arm
 */
public record CarouselView(
    List<SlotView> slots, double angle, double armY, double doorOpen, boolean carrying) {
  /** Inside of the slots. */
  public static final int INNER = 180;

  /** Outside of the slots. */
  public static final int OUTER = 430;

  /** Where the arm's head is when it reaches into a slot: the middle of the slots. */
  public static final int ARM_AT_SLOT = (INNER + OUTER) / 2;

  /** Where the arm's head is in the mouth, at the screen's lower edge. */
  public static final int ARM_AT_MOUTH = 1040;

  private static final double PANE_SHARE = 0.54;

  /**
   * A slot on the ring.
   *
   * @param turn degrees with the clock from the reference mark
   * @param state {@code filled}, {@code free} or {@code target}
   */
  public record SlotView(String turn, String state) {}

  /**
   * @param over whether the plan is over, so that its end is drawn instead of its start
   */
  static CarouselView of(Screen.Fetching fetching, Cabinet cabinet, boolean over) {
    Screen.Carousel carousel = fetching.carousel();
    Optional<MotionPlan> plan = fetching.plan();
    boolean carrying = carrying(fetching.step(), plan);
    return new CarouselView(
        slots(carousel, carrying),
        drawn(plan, Axis.CAROUSEL, over).orElse(angleOf(carousel, carousel.atDoor())),
        drawn(plan, Axis.ARM, over).map(mm -> armY(mm, cabinet)).orElse(resting(fetching.step())),
        drawn(plan, Axis.DOOR, over).orElse(doorOf(fetching.step())),
        carrying);
  }

  /** Where the arm's head is drawn for a travel in millimetres. */
  static double armY(double mm, Cabinet cabinet) {
    double share = (mm - cabinet.armSlotMm()) / (cabinet.armMouthMm() - cabinet.armSlotMm());
    return ARM_AT_SLOT + Math.clamp(share, 0, 1) * (ARM_AT_MOUTH - ARM_AT_SLOT);
  }

  /** The angle at which a position stands before the arm; 0 where it is not known. */
  private static double angleOf(Screen.Carousel carousel, int position) {
    return position == 0 ? 0 : (position - 1) * 360.0 / carousel.positions();
  }

  private static List<SlotView> slots(Screen.Carousel carousel, boolean carrying) {
    return IntStream.rangeClosed(1, carousel.positions())
        .mapToObj(position ->
            new SlotView(
                String.format(Locale.ROOT, "%.2f", -angleOf(carousel, position)),
                state(carousel, position, carrying)))
        .toList();
  }

  private static String state(Screen.Carousel carousel, int position, boolean carrying) {
    if (position == carousel.target()) {
      return carrying ? "free" : "target";
    }
    return carousel.filled().contains(position) ? "filled" : "free";
  }

  /** The case is on the arm once the arm draws back from the slot, until it is in one again. */
  private static boolean carrying(String step, Optional<MotionPlan> plan) {
    return switch (step) {
      case "reaching" -> plan.filter(p -> p.axis() == Axis.ARM && p.to() > p.from()).isPresent();
      case "reading", "opening", "presenting", "closing" -> true;
      case "putting-back" -> plan.filter(p -> p.axis() == Axis.ARM && p.to() > p.from()).isEmpty();
      default -> false;
    };
  }

  private static Optional<Double> drawn(Optional<MotionPlan> plan, Axis axis, boolean over) {
    return plan.filter(motion -> motion.axis() == axis)
        .map(over ? MotionPlan::to : MotionPlan::from);
  }

  private static double resting(String step) {
    double share = step.equals("presenting") ? 1 : PANE_SHARE;
    return ARM_AT_SLOT + share * (ARM_AT_MOUTH - ARM_AT_SLOT);
  }

  private static double doorOf(String step) {
    return step.equals("presenting") || step.equals("closing") ? 1 : 0;
  }
}
