package rondo.kiosk.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rondo.base.place.Slot;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.motion.Script;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.vend.Vend;
import rondo.kiosk.vend.VendPlan;
import rondo.kiosk.workflow.Situation;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.report.MotionPlan;

/** The pages that are shown while the machine moves. Pure. */
final class VendScreens {
  private VendScreens() {}

  static Screen of(Session.Vending session, Situation now) {
    return switch (session.vend()) {
      case Vend.HeldOut heldOut ->
          new Screen.Take(
              Works.of(session.visit().item().title()),
              session.visit().index() + 1,
              session.visit().items().size(),
              VendPlan.HELD_OUT,
              heldOut.extensions() < VendPlan.EXTENSIONS,
              heldOut.extensions());
      case Vend.Fetching it -> fetching(session, stepOf(it.script()), left(it.script()) + 7, now);
      case Vend.Reading _, Vend.Emptying _ -> fetching(session, "reading", 6, now);
      case Vend.Presenting it -> fetching(session, stepOf(it.script()), left(it.script()), now);
      case Vend.Closing _, Vend.Ended _ ->
          fetching(session, session.visit().last() ? "closing" : "got", 3, now);
      case Vend.DrawingIn it -> fetching(session, "putting-back", left(it.script()) + 8, now);
      case Vend.Rechecking _ -> fetching(session, "putting-back", 8, now);
      case Vend.PuttingBack it -> fetching(session, "putting-back", left(it.script()), now);
    };
  }

  /** The machine finds its marks before it fetches the next disc. */
  static Screen mending(Visit visit, Situation now) {
    return fetching(visit.next(), "mending", Optional.empty(), 0, 20, 0, now);
  }

  private static Screen fetching(
      Session.Vending session, String step, long seconds, Situation now) {
    return fetching(
        session.visit(), step, session.plan(), session.begun(), seconds, session.atDoor(), now);
  }

  private static Screen fetching(
      Visit visit,
      String step,
      Optional<MotionPlan> plan,
      long begun,
      long seconds,
      int atDoor,
      Situation now) {
    return new Screen.Fetching(
        Works.of(visit.item().title()),
        visit.index() + 1,
        visit.items().size(),
        step,
        plan,
        begun,
        Duration.ofSeconds(seconds),
        carousel(visit.item().slot(), atDoor, now.inventory()));
  }

  private static Screen.Carousel carousel(Slot target, int atDoor, Inventory inventory) {
    List<Integer> filled =
        inventory.discs().stream()
            .filter(placed -> placed.slot().deck() == target.deck())
            .map(placed -> placed.slot().position())
            .toList();
    return new Screen.Carousel(inventory.layout().positions(), filled, target.position(), atDoor);
  }

  private static String stepOf(Script script) {
    return switch (script.current()) {
      case Action.TurnTo _, Action.LiftTo _, Action.Home _ -> "turning";
      case Action.ArmTo(var stop) when stop == ArmStop.MOUTH -> "presenting";
      case Action.ArmTo _ -> "reaching";
      case Action.Grip(boolean tight) when tight -> "reaching";
      case Action.Grip _ -> script.index() == 0 ? "turning" : "presenting";
      case Action.DoorTo _ -> "opening";
      case Action.Look _, Action.Observe _ -> "reading";
    };
  }

  /** Rough seconds to the end of a script, for the numeral; it only ever counts down. */
  private static long left(Script script) {
    return script.actions().subList(script.index(), script.actions().size()).stream()
        .mapToLong(VendScreens::usual)
        .sum();
  }

  private static long usual(Action action) {
    return switch (action) {
      case Action.TurnTo _ -> 3;
      case Action.LiftTo _, Action.DoorTo _, Action.ArmTo _ -> 2;
      case Action.Home _ -> 6;
      case Action.Look _ -> 1;
      case Action.Grip _, Action.Observe _ -> 0;
    };
  }

  static Screen of(Taking taking) {
    return switch (taking) {
      case Taking.Holding it when it.resting() -> step("stop-clock", Optional.empty(), true);
      case Taking.Holding it -> step(it.isLong() ? "no-label" : "hold", Optional.empty(), true);
      case Taking.Asking _ -> step("checking", Optional.empty(), true);
      case Taking.Opening it -> step("opening", it.title(), false);
      case Taking.Waiting it -> step("insert", it.title(), true);
      case Taking.TakingIn it -> step("taking-in", it.title(), false);
      case Taking.Checking it -> step("checking-case", it.title(), false);
      case Taking.Proving it -> step("checking-case", it.title(), false);
      case Taking.Storing it -> step("storing", it.title(), false);
      case Taking.HandingBack _, Taking.HeldOut _ -> step("take-back", Optional.empty(), false);
      case Taking.DrawingBack _,
          Taking.MakingSure _,
          Taking.Keeping _,
          Taking.Stored _,
          Taking.Redirected _,
          Taking.Refused _ ->
          step("closing", Optional.empty(), false);
    };
  }

  private static Screen step(String key, Optional<String> title, boolean cancellable) {
    return new Screen.Return(key, title, cancellable);
  }
}
