package rondo.kiosk.vend;

import java.util.Optional;
import java.util.UUID;
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
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/**
 * Moves one attempt from slot to customer (R1, R3, R7, N10). Pure and total: an event that does not
 * fit leaves the state as it is. Every release is journalled before the door opens (I14), and only
 * a disc whose label was read on the arm goes out (I16).
 */
public final class VendFlow {
  private VendFlow() {}

  /** Writes the intent and begins to fetch. */
  public static Step<Vend> begin(VendPlan plan, Situation now) {
    Script script = Motions.fetch(plan.slot(), id(plan));
    var intent = VendRecords.began(plan, now.now());
    return Step.to(
        new Vend.Fetching(plan, script), new Command.Write(Change.of(intent)), script.order());
  }

  /** What an event does to an attempt. */
  public static Step<Vend> next(Vend vend, Event event, Situation now) {
    return switch (vend) {
      case Vend.Fetching fetching -> fetching(fetching, event, now);
      case Vend.Reading reading -> reading(reading, event, now);
      case Vend.Emptying emptying -> emptying(emptying, event, now);
      case Vend.Presenting presenting -> presenting(presenting, event, now);
      case Vend.HeldOut heldOut -> heldOut(heldOut, event, now);
      case Vend.Closing closing -> closing(closing, event);
      case Vend.DrawingIn drawingIn -> drawingIn(drawingIn, event, now);
      case Vend.Rechecking rechecking -> rechecking(rechecking, event, now);
      case Vend.PuttingBack puttingBack -> puttingBack(puttingBack, event, now);
      case Vend.Ended ended -> Step.to(ended);
    };
  }

  private static Step<Vend> fetching(Vend.Fetching vend, Event event, Situation now) {
    var plan = vend.plan();
    return switch (vend.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new Vend.Fetching(plan, script), command);
      case Progress.Finished(var seen) when seen.caseOnArm() == Presence.ABSENT -> emptyArm(plan);
      case Progress.Finished finished -> look(plan, 1);
      case Progress.Broken broken -> brokenWhileFetching(plan, broken, now);
      case Progress.Elsewhere elsewhere -> Step.to(vend);
    };
  }

  /** A motor stopped: with the case on the arm it goes back, else it still stands in its slot. */
  private static Step<Vend> brokenWhileFetching(
      VendPlan plan, Progress.Broken broken, Situation now) {
    var noted = VendEnds.troubled(broken, now);
    boolean carried =
        broken.observation().caseOnArm() != Presence.ABSENT
            && !(broken.action() instanceof Action.TurnTo)
            && !(broken.action() instanceof Action.LiftTo);
    return carried
        ? putBack(plan, "jam", new SlotContent.Holds(plan.disc())).after(noted)
        : VendEnds.stayedInSlot(plan, "jam", now).after(noted);
  }

  private static Step<Vend> look(VendPlan plan, int looks) {
    return Step.to(
        new Vend.Reading(plan, looks), new Command.Move(new Action.Look(), Optional.of(id(plan))));
  }

  private static Step<Vend> reading(Vend.Reading vend, Event event, Situation now) {
    var plan = vend.plan();
    return switch (event) {
      case Event.Saw(var picture) -> Step.to(vend, new Command.ReadLabel(picture));
      case Event.LabelRead(LabelReading.Read(_, var disc)) when disc.equals(plan.disc()) ->
          release(plan, now);
      case Event.LabelRead(LabelReading.Read(_, var other)) ->
          putBack(plan, "wrong-disc", new SlotContent.Holds(other));
      case Event.LabelRead unread -> lookAgain(vend);
      case Event.Stuck stuck -> lookAgain(vend);
      default -> Step.to(vend);
    };
  }

  /** Left on the arm, a disc would be taken for one that is held to the door for its return. */
  private static Step<Vend> emptyArm(VendPlan plan) {
    Script script = Motions.store(plan.slot(), id(plan));
    return Step.to(new Vend.Emptying(plan, script), script.order());
  }

  private static Step<Vend> emptying(Vend.Emptying vend, Event event, Situation now) {
    var plan = vend.plan();
    return switch (vend.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new Vend.Emptying(plan, script), command);
      case Progress.Finished(var seen) when seen.caseOnArm() == Presence.PRESENT ->
          VendEnds.stuckOnArm(plan, "jam", now);
      case Progress.Finished(var seen) ->
          seen.caseInSlot() == Presence.PRESENT
              ? VendEnds.notGripped(plan, now)
              : VendEnds.notInSlot(plan, now);
      case Progress.Broken broken ->
          VendEnds.stuckOnArm(plan, "jam", now).after(VendEnds.troubled(broken, now));
      case Progress.Elsewhere elsewhere -> Step.to(vend);
    };
  }

  private static Step<Vend> lookAgain(Vend.Reading vend) {
    return vend.looks() < VendPlan.LOOKS
        ? look(vend.plan(), vend.looks() + 1)
        : putBack(vend.plan(), "unsure-disc", new SlotContent.Locked("label-unreadable"));
  }

  private static Step<Vend> release(VendPlan plan, Situation now) {
    Script script = Motions.present(id(plan));
    var intent = VendRecords.intended(plan, now.now());
    return Step.to(
        new Vend.Presenting(plan, script), new Command.Write(Change.of(intent)), script.order());
  }

  private static Step<Vend> presenting(Vend.Presenting vend, Event event, Situation now) {
    var plan = vend.plan();
    return switch (vend.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new Vend.Presenting(plan, script), command);
      case Progress.Finished(var seen) when Motions.handsEmpty(seen) -> taken(plan, now);
      case Progress.Finished finished ->
          Step.to(new Vend.HeldOut(plan, 0), new Command.SetAlarm(Alarm.MOUTH, VendPlan.HELD_OUT));
      case Progress.Broken broken -> drawIn(plan, "jam").after(VendEnds.troubled(broken, now));
      case Progress.Elsewhere elsewhere -> Step.to(vend);
    };
  }

  private static Step<Vend> heldOut(Vend.HeldOut vend, Event event, Situation now) {
    var plan = vend.plan();
    return switch (event) {
      case Event.Sensed(var seen) when Motions.handsEmpty(seen) ->
          taken(plan, now).after(new Command.ClearAlarm(Alarm.MOUTH));
      case Event.Rang(var alarm) when alarm == Alarm.MOUTH -> drawIn(plan, "not-taken");
      case Event.Touched(Touch.MoreTime _) when vend.extensions() < VendPlan.EXTENSIONS ->
          Step.to(
              new Vend.HeldOut(plan, vend.extensions() + 1),
              new Command.SetAlarm(Alarm.MOUTH, VendPlan.HELD_OUT));
      default -> Step.to(vend);
    };
  }

  private static Step<Vend> taken(VendPlan plan, Situation now) {
    Script script = Motions.drawIn(id(plan));
    return Step.to(new Vend.Closing(plan, script), VendEnds.taken(plan, now.now()), script.order());
  }

  private static Step<Vend> closing(Vend.Closing vend, Event event) {
    var plan = vend.plan();
    return switch (vend.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new Vend.Closing(plan, script), command);
      case Progress.Finished(var seen) -> {
        boolean pushedBack = seen.caseOnArm() != Presence.ABSENT;
        yield Step.to(new Vend.Ended(plan, JournalEntry.AttemptEnd.TAKEN, "taken", pushedBack));
      }
      case Progress.Broken broken ->
          Step.to(new Vend.Ended(plan, JournalEntry.AttemptEnd.TAKEN, "taken", true));
      case Progress.Elsewhere elsewhere -> Step.to(vend);
    };
  }

  private static Step<Vend> drawIn(VendPlan plan, String reason) {
    Script script = Motions.drawIn(id(plan));
    return Step.to(new Vend.DrawingIn(plan, script, reason), script.order());
  }

  private static Step<Vend> drawingIn(Vend.DrawingIn vend, Event event, Situation now) {
    var plan = vend.plan();
    return switch (vend.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new Vend.DrawingIn(plan, script, vend.reason()), command);
      case Progress.Finished(var seen) -> recheck(plan, vend.reason(), seen.caseOnArm(), 1);
      case Progress.Broken broken -> brokenWhileOut(plan, broken.observation(), now);
      case Progress.Elsewhere elsewhere -> Step.to(vend);
    };
  }

  /**
   * What is still in the open mouth can be taken: only two empty sensors tell the end. Where the
   * arm stands between its stops, a case on it is not in the mouth: the mouth's sensor is then no
   * second witness (F15).
   */
  private static Step<Vend> brokenWhileOut(VendPlan plan, Observation seen, Situation now) {
    if (seen.arm().equals(Optional.of(ArmStop.PANE))) {
      return recheck(plan, "jam", seen.caseOnArm(), 1);
    }
    boolean outAndEmpty = seen.arm().equals(Optional.of(ArmStop.MOUTH)) && Motions.handsEmpty(seen);
    return outAndEmpty ? taken(plan, now) : VendEnds.unresolved(plan, VendEnds.evidence(seen), now);
  }

  private static Step<Vend> recheck(VendPlan plan, String reason, Presence arm, int looks) {
    return Step.to(
        new Vend.Rechecking(plan, reason, arm, looks),
        new Command.Move(new Action.Look(), Optional.of(id(plan))));
  }

  /**
   * Sensor and camera must agree, that the disc is back as well as that it is gone. A picture in
   * the dark agrees with nobody: only one in good light shows an empty arm.
   */
  private static Step<Vend> rechecking(Vend.Rechecking vend, Event event, Situation now) {
    var plan = vend.plan();
    boolean empty = vend.arm() == Presence.ABSENT;
    return switch (event) {
      case Event.Saw(var picture) -> Step.to(vend, new Command.ReadLabel(picture));
      case Event.LabelRead(LabelReading.Read(_, var disc)) when !empty ->
          disc.equals(plan.disc())
              ? putBack(plan, vend.reason(), new SlotContent.Holds(disc))
                  .after(VendEnds.retracted(plan, now))
              : VendEnds.unresolved(plan, "another disc came back: " + disc, now);
      case Event.LabelRead(LabelReading.Unreadable(var fault))
          when empty && fault == ReadingFault.NOTHING_FOUND ->
          taken(plan, now);
      case Event.LabelRead _, Event.Stuck _ when vend.looks() < VendPlan.LOOKS ->
          recheck(plan, vend.reason(), vend.arm(), vend.looks() + 1);
      case Event.LabelRead _, Event.Stuck _ ->
          VendEnds.unresolved(plan, "arm sensor and camera disagree about what came back", now);
      default -> Step.to(vend);
    };
  }

  private static Step<Vend> putBack(VendPlan plan, String reason, SlotContent content) {
    Script script = Motions.store(plan.slot(), id(plan));
    return Step.to(new Vend.PuttingBack(plan, script, reason, content), script.order());
  }

  private static Step<Vend> puttingBack(Vend.PuttingBack vend, Event event, Situation now) {
    var plan = vend.plan();
    return switch (vend.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new Vend.PuttingBack(plan, script, vend.reason(), vend.content()), command);
      case Progress.Finished(var seen) when Motions.stored(seen) -> VendEnds.putBack(vend, now);
      case Progress.Finished finished -> VendEnds.stuckOnArm(plan, vend.reason(), now);
      case Progress.Broken broken ->
          VendEnds.stuckOnArm(plan, vend.reason(), now).after(VendEnds.troubled(broken, now));
      case Progress.Elsewhere elsewhere -> Step.to(vend);
    };
  }

  private static UUID id(VendPlan plan) {
    return plan.attempt().value();
  }
}
