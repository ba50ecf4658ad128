package rondo.kiosk.returns;

import java.time.Duration;
import java.util.Optional;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
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
import rondo.vision.label.LabelReading;

/**
 * A return from the opening of the door to its end: the case is laid in, its label read once more
 * on the arm, stored; or handed back. Pure and total.
 */
final class MouthFlow {
  /** How long the arm waits for a case, and for one to be taken back. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How often the camera looks at the case on the arm. */
  static final int LOOKS = 3;

  private MouthFlow() {}

  static Step<Taking> next(Taking taking, Event event, Situation now) {
    return switch (taking) {
      case Taking.Opening opening -> opening(opening, event, now);
      case Taking.Waiting waiting -> waiting(waiting, event, now);
      case Taking.TakingIn takingIn -> takingIn(takingIn, event, now);
      case Taking.Checking checking -> checking(checking, event, now);
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
      return ReturnEnds.ended(taking.returned(), "return-jam", true, now);
    }
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(
              new Taking.Opening(taking.held(), taking.target(), taking.title(), script), command);
      case Progress.Finished(var seen) when seen.caseOnArm() == Presence.PRESENT ->
          takeIn(taking.held(), taking.target(), taking.title());
      case Progress.Finished finished ->
          Step.to(
              new Taking.Waiting(taking.held(), taking.target(), taking.title()),
              new Command.SetAlarm(Alarm.MOUTH, PATIENCE));
      case Progress.Broken broken -> ReturnEnds.broken(taking.held(), now);
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }

  private static Step<Taking> waiting(Taking.Waiting taking, Event event, Situation now) {
    return switch (event) {
      case Event.Sensed(var seen)
          when seen.caseOnArm() == Presence.PRESENT && seen.caseInMouth() == Presence.PRESENT ->
          takeIn(taking.held(), taking.target(), taking.title())
              .after(new Command.ClearAlarm(Alarm.MOUTH));
      case Event.Rang(var alarm) when alarm == Alarm.MOUTH ->
          takeIn(taking.held(), taking.target(), taking.title());
      case Event.Touched(Touch.Cancel _) ->
          takeIn(taking.held(), taking.target(), taking.title())
              .after(new Command.ClearAlarm(Alarm.MOUTH));
      default -> Step.to(taking);
    };
  }

  private static Step<Taking> takeIn(HeldCase held, Slot target, Optional<String> title) {
    Script script = Motions.drawIn(ReturnFlow.id(held.returned()));
    return Step.to(new Taking.TakingIn(held, target, title, script), script.order());
  }

  private static Step<Taking> takingIn(Taking.TakingIn taking, Event event, Situation now) {
    var held = taking.held();
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new Taking.TakingIn(held, taking.target(), taking.title(), script), command);
      case Progress.Finished(var seen) when seen.caseOnArm() == Presence.ABSENT ->
          ReturnEnds.notInserted(held.returned(), false, now);
      case Progress.Finished finished ->
          Step.to(
              new Taking.Checking(held, taking.target(), taking.title(), 1),
              ReturnFlow.look(held.returned()));
      case Progress.Broken broken -> ReturnEnds.broken(held, now);
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }

  private static Step<Taking> checking(Taking.Checking taking, Event event, Situation now) {
    var held = taking.held();
    return switch (event) {
      case Event.Saw(var picture) -> Step.to(taking, new Command.ReadLabel(picture));
      case Event.LabelRead(LabelReading.Read(var group, var disc))
          when group.equals(held.group()) && disc.equals(held.disc()) ->
          accept(taking, now);
      case Event.LabelRead(LabelReading.Read(var group, var disc))
          when !ReturnFlow.accepts(group, now) ->
          handBack(
              new HeldCase(held.returned(), group, disc), taking.target(), ReturnEnds.OTHER_GROUP);
      case Event.LabelRead(LabelReading.Read read) -> handBack(held, taking.target(), "wrong-case");
      case Event.LabelRead unread -> lookAgain(taking);
      case Event.Stuck stuck -> lookAgain(taking);
      default -> Step.to(taking);
    };
  }

  private static Step<Taking> lookAgain(Taking.Checking taking) {
    return taking.looks() < LOOKS
        ? Step.to(
            new Taking.Checking(taking.held(), taking.target(), taking.title(), taking.looks() + 1),
            ReturnFlow.look(taking.returned()))
        : handBack(taking.held(), taking.target(), "label-unreadable");
  }

  /** The disc is ours again from this instant, whatever the machine does with it next (I17). */
  private static Step<Taking> accept(Taking.Checking taking, Situation now) {
    var held = taking.held();
    Script script = Motions.store(taking.target(), ReturnFlow.id(held.returned()));
    var accepted = new JournalEntry.ReturnAccepted(now.now(), held.returned());
    return Step.to(
        new Taking.Storing(held, taking.target(), taking.title(), now.now(), script),
        new Command.Write(Change.of(accepted)),
        script.order());
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

  private static Step<Taking> handBack(HeldCase held, Slot target, String reason) {
    Script script = Motions.present(ReturnFlow.id(held.returned()));
    return Step.to(new Taking.HandingBack(held, target, reason, script), script.order());
  }

  private static Step<Taking> handingBack(Taking.HandingBack taking, Event event, Situation now) {
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(
              new Taking.HandingBack(taking.held(), taking.target(), taking.reason(), script),
              command);
      case Progress.Finished(var seen) when Motions.handsEmpty(seen) ->
          drawBack(taking.held(), taking.target(), taking.reason());
      case Progress.Finished finished ->
          Step.to(
              new Taking.HeldOut(taking.held(), taking.target(), taking.reason()),
              new Command.SetAlarm(Alarm.MOUTH, PATIENCE));
      case Progress.Broken broken -> ReturnEnds.broken(taking.held(), now);
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }

  private static Step<Taking> heldOut(Taking.HeldOut taking, Event event) {
    var back = drawBack(taking.held(), taking.target(), taking.reason());
    return switch (event) {
      case Event.Sensed(var seen) when Motions.handsEmpty(seen) ->
          back.after(new Command.ClearAlarm(Alarm.MOUTH));
      case Event.Rang(var alarm) when alarm == Alarm.MOUTH -> back;
      default -> Step.to(taking);
    };
  }

  private static Step<Taking> drawBack(HeldCase held, Slot target, String reason) {
    Script script = Motions.drawIn(ReturnFlow.id(held.returned()));
    return Step.to(new Taking.DrawingBack(held, target, reason, script), script.order());
  }

  private static Step<Taking> drawingBack(Taking.DrawingBack taking, Event event, Situation now) {
    var held = taking.held();
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new Taking.DrawingBack(held, taking.target(), taking.reason(), script), command);
      case Progress.Finished(var seen) when seen.caseOnArm() == Presence.ABSENT ->
          taking.reason().equals(ReturnEnds.OTHER_GROUP)
              ? ReturnEnds.notTakenHere(held, now)
              : ReturnEnds.ended(held.returned(), taking.reason(), false, now);
      case Progress.Finished finished -> {
        Script script = Motions.store(taking.target(), ReturnFlow.id(held.returned()));
        yield Step.to(
            new Taking.Keeping(held, taking.target(), taking.reason(), script), script.order());
      }
      case Progress.Broken broken -> ReturnEnds.broken(held, now);
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }

  private static Step<Taking> keeping(Taking.Keeping taking, Event event, Situation now) {
    var held = taking.held();
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new Taking.Keeping(held, taking.target(), taking.reason(), script), command);
      case Progress.Finished(var seen) when Motions.stored(seen) ->
          ReturnEnds.kept(held, taking.target(), now);
      case Progress.Finished _, Progress.Broken _ -> ReturnEnds.broken(held, now);
      case Progress.Elsewhere elsewhere -> Step.to(taking);
    };
  }
}
