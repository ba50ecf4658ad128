package rondo.kiosk.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rondo.base.place.Slot;
import rondo.kiosk.motion.Motions;
import rondo.kiosk.motion.Progress;
import rondo.kiosk.motion.Script;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.device.Presence;

/**
 * A return from the opening of the door to its end: the case is laid in, its label read once more
 * on the arm, stored; or handed back. Pure and total.
 */
final class MouthFlow {
  /** How long the arm waits for a case, and for one to be taken back. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private MouthFlow() {}

  static Step<Taking> next(Taking taking, Event event, Situation now) {
    return switch (taking) {
      case Taking.Opening opening -> opening(opening, event, now);
      case Taking.Waiting waiting -> waiting(waiting, event);
      case Taking.TakingIn takingIn -> takingIn(takingIn, event, now);
      case Taking.Checking checking -> DoubtFlow.checking(checking, event, now);
      case Taking.Proving proving -> DoubtFlow.proving(proving, event, now);
      case Taking.MakingSure sure -> DoubtFlow.makingSure(sure, event, now);
      case Taking.Storing storing -> storing(storing, event, now);
      case Taking.HandingBack handing -> handingBack(handing, event, now);
      case Taking.HeldOut heldOut -> heldOut(heldOut, event);
      case Taking.Keeping keeping -> keeping(keeping, event, now);
      case Taking.DrawingBack drawing -> drawingBack(drawing, event, now);
      case Taking.Holding _,
          Taking.Asking _,
          Taking.Stored _,
          Taking.Redirected _,
          Taking.Refused _ ->
          Step.to(taking);
    };
  }

  /** What lies on the arm before the door has opened came from no customer. */
  private static Step<Taking> opening(Taking.Opening taking, Event event, Situation now) {
    if (event instanceof Event.Moved(var before)
        && taking.script().index() == 0
        && before.caseOnArm() == Presence.PRESENT) {
      return ReturnEnds.jammed(taking.held(), now);
    }
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(
              new Taking.Opening(taking.held(), taking.target(), taking.title(), script), command);
      case Progress.Finished(var seen) when seen.caseOnArm() == Presence.PRESENT ->
          takeIn(taking.held(), taking.target(), taking.title(), seen.caseInMouth());
      case Progress.Finished(var seen) ->
          Step.to(
              new Taking.Waiting(
                  taking.held(), taking.target(), taking.title(), seen.caseInMouth()),
              new Command.SetAlarm(Alarm.MOUTH, PATIENCE));
      case Progress.Broken broken -> ReturnEnds.broken(taking.held(), now);
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }

  private static Step<Taking> waiting(Taking.Waiting taking, Event event) {
    var in = takeIn(taking.held(), taking.target(), taking.title(), taking.arrived());
    return switch (event) {
      case Event.Sensed(var seen)
          when seen.caseOnArm() == Presence.PRESENT && seen.caseInMouth() == Presence.PRESENT ->
          in.after(new Command.ClearAlarm(Alarm.MOUTH));
      case Event.Rang(var alarm) when alarm == Alarm.MOUTH -> in;
      case Event.Touched(Touch.Cancel _) -> in.after(new Command.ClearAlarm(Alarm.MOUTH));
      default -> Step.to(taking);
    };
  }

  private static Step<Taking> takeIn(
      HeldCase held, Slot target, Optional<String> title, Presence arrived) {
    Script script = Motions.drawIn(ReturnFlow.id(held.returned()));
    return Step.to(
        new Taking.TakingIn(held, target, title, script, arrived, Presence.UNKNOWN),
        script.order());
  }

  private static Step<Taking> takingIn(Taking.TakingIn taking, Event event, Situation now) {
    var held = taking.held();
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(
              new Taking.TakingIn(
                  held,
                  taking.target(),
                  taking.title(),
                  script,
                  taking.arrived(),
                  inMouth(taking.script(), event, taking.inMouth())),
              command);
      case Progress.Finished(var seen) ->
          Step.to(
              new Taking.Checking(
                  held,
                  taking.target(),
                  taking.title(),
                  1,
                  new Witnesses(taking.arrived(), taking.inMouth(), seen.caseOnArm())),
              ReturnFlow.look(held.returned()));
      case Progress.Broken broken -> ReturnEnds.broken(held, now);
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }

  /** What the mouth's sensor says when the gripper has closed, which is a script's first action. */
  private static Presence inMouth(Script drawIn, Event event, Presence before) {
    return event instanceof Event.Moved(var seen) && drawIn.index() == 0
        ? seen.caseInMouth()
        : before;
  }

  private static Step<Taking> storing(Taking.Storing taking, Event event, Situation now) {
    var held = taking.held();
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(
              new Taking.Storing(
                  held, taking.target(), taking.title(), taking.acceptedAt(), script),
              command);
      case Progress.Finished(var seen) when Motions.stored(seen) ->
          Step.to(
              new Taking.Stored(held, taking.title(), taking.acceptedAt(), false),
              new Command.Write(
                  ReturnEnds.stored(held, taking.target(), taking.acceptedAt(), now.now())));
      case Progress.Finished _, Progress.Broken _ ->
          Step.to(new Taking.Stored(held, taking.title(), taking.acceptedAt(), true));
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }

  static Step<Taking> handBack(HeldCase held, Slot target, Instant shutAt, String reason) {
    Script script = Motions.present(ReturnFlow.id(held.returned()));
    return Step.to(new Taking.HandingBack(held, target, shutAt, reason, script), script.order());
  }

  private static Step<Taking> handingBack(Taking.HandingBack taking, Event event, Situation now) {
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(
              new Taking.HandingBack(
                  taking.held(), taking.target(), taking.shutAt(), taking.reason(), script),
              command);
      case Progress.Finished(var seen) when Motions.handsEmpty(seen) ->
          drawBack(taking.held(), taking.target(), taking.shutAt(), taking.reason());
      case Progress.Finished finished ->
          Step.to(
              new Taking.HeldOut(taking.held(), taking.target(), taking.shutAt(), taking.reason()),
              new Command.SetAlarm(Alarm.MOUTH, PATIENCE));
      case Progress.Broken broken -> ReturnEnds.broken(taking.held(), now);
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }

  private static Step<Taking> heldOut(Taking.HeldOut taking, Event event) {
    var back = drawBack(taking.held(), taking.target(), taking.shutAt(), taking.reason());
    return switch (event) {
      case Event.Sensed(var seen) when Motions.handsEmpty(seen) ->
          back.after(new Command.ClearAlarm(Alarm.MOUTH));
      case Event.Rang(var alarm) when alarm == Alarm.MOUTH -> back;
      default -> Step.to(taking);
    };
  }

  private static Step<Taking> drawBack(HeldCase held, Slot target, Instant shutAt, String reason) {
    Script script = Motions.drawIn(ReturnFlow.id(held.returned()));
    return Step.to(
        new Taking.DrawingBack(held, target, shutAt, reason, script, Presence.UNKNOWN),
        script.order());
  }

  private static Step<Taking> drawingBack(Taking.DrawingBack taking, Event event, Situation now) {
    var held = taking.held();
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(
              new Taking.DrawingBack(
                  held,
                  taking.target(),
                  taking.shutAt(),
                  taking.reason(),
                  script,
                  inMouth(taking.script(), event, taking.inMouth())),
              command);
      case Progress.Finished(var seen) when seen.caseOnArm() == Presence.ABSENT ->
          Step.to(
              new Taking.MakingSure(
                  held,
                  taking.target(),
                  taking.shutAt(),
                  taking.reason(),
                  1,
                  new Witnesses(Presence.UNKNOWN, taking.inMouth(), seen.caseOnArm())),
              ReturnFlow.look(held.returned()));
      case Progress.Finished finished ->
          keep(held, taking.target(), taking.shutAt(), taking.reason());
      case Progress.Broken broken -> ReturnEnds.broken(held, now);
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }

  static Step<Taking> keep(HeldCase held, Slot target, Instant shutAt, String reason) {
    Script script = Motions.store(target, ReturnFlow.id(held.returned()));
    return Step.to(new Taking.Keeping(held, target, shutAt, reason, script), script.order());
  }

  private static Step<Taking> keeping(Taking.Keeping taking, Event event, Situation now) {
    var held = taking.held();
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(
              new Taking.Keeping(held, taking.target(), taking.shutAt(), taking.reason(), script),
              command);
      case Progress.Finished(var seen) when Motions.stored(seen) ->
          ReturnEnds.kept(held, taking.target(), taking.shutAt(), now);
      case Progress.Finished _, Progress.Broken _ -> ReturnEnds.broken(held, now);
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }
}
