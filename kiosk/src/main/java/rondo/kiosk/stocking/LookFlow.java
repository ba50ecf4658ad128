package rondo.kiosk.stocking;

import java.util.Optional;
import rondo.kiosk.duty.AuditMark;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.motion.Motions;
import rondo.kiosk.motion.Progress;
import rondo.kiosk.motion.Script;
import rondo.kiosk.returns.ReturnFlow;
import rondo.kiosk.vend.VendPlan;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.Action;
import rondo.machine.device.Presence;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;

/**
 * Reads one slot of an audit: sensor, then the label on the arm before the shut door, then back
 * (R7). A slot that is believed to be full is reached into even where its sensor sees nothing, so
 * that "missing" is said by two witnesses. Pure and total.
 */
public final class LookFlow {
  private LookFlow() {}

  /** The end of an audit that has come further than this machine has slots; else nothing. */
  public static Optional<Command> over(AuditMark mark, Situation now) {
    return mark.slots() < now.inventory().layout().slots().size()
        ? Optional.empty()
        : Optional.of(LookEnds.over(mark, now));
  }

  /**
   * Begins with the slot that is due, where the audit is not {@link #over}; writes first whose case
   * will be on the arm.
   */
  public static Step<SlotLook> begin(AuditMark mark, Situation now) {
    var slot = now.inventory().layout().slots().get(mark.slots());
    var plan = new SlotLook.Plan(now.ids().next(), mark, slot, Presence.UNKNOWN);
    Script script = Motions.visit(slot);
    var intent = new JournalEntry.LookBegan(now.now(), plan.look(), mark.audit(), slot);
    return Step.to(
        new SlotLook.Visiting(plan, script), new Command.Write(Change.of(intent)), script.order());
  }

  /** What an event does to it. */
  public static Step<SlotLook> next(SlotLook look, Event event, Situation now) {
    return switch (look) {
      case SlotLook.Visiting visiting -> visiting(visiting, event, now);
      case SlotLook.Fetching fetching -> fetching(fetching, event, now);
      case SlotLook.Emptying emptying -> emptying(emptying, event, now);
      case SlotLook.Reading reading -> reading(reading, event, now);
      case SlotLook.Storing storing -> storing(storing, event, now);
      case SlotLook.Read read -> Step.to(read);
    };
  }

  private static Step<SlotLook> visiting(SlotLook.Visiting look, Event event, Situation now) {
    return switch (look.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new SlotLook.Visiting(look.plan(), script), command);
      case Progress.Finished(var seen) -> visited(look.plan().sensed(seen.caseInSlot()), now);
      case Progress.Broken _ -> LookEnds.unread(look.plan(), 0, true, now);
      case Progress.Elsewhere _ -> Step.to(look);
    };
  }

  private static Step<SlotLook> visited(SlotLook.Plan plan, Situation now) {
    boolean full = now.inventory().at(plan.slot()) instanceof SlotContent.Holds;
    if (plan.sensor() == Presence.ABSENT && !full) {
      return LookEnds.empty(plan, now);
    }
    Script script = Motions.fetch(plan.slot(), plan.look());
    return Step.to(new SlotLook.Fetching(plan, script), script.order());
  }

  private static Step<SlotLook> fetching(SlotLook.Fetching look, Event event, Situation now) {
    var plan = look.plan();
    return switch (look.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new SlotLook.Fetching(plan, script), command);
      case Progress.Finished(var seen) when seen.caseOnArm() == Presence.ABSENT -> emptyArm(plan);
      case Progress.Finished _ -> look(plan, 1);
      case Progress.Broken(var action, _, var seen) ->
          seen.caseOnArm() != Presence.ABSENT && isCarrying(action)
              ? putBack(plan, LookEnds.notRead(0))
              : LookEnds.unread(plan, 0, true, now);
      case Progress.Elsewhere _ -> Step.to(look);
    };
  }

  private static Step<SlotLook> emptyArm(SlotLook.Plan plan) {
    Script script = Motions.store(plan.slot(), plan.look());
    return Step.to(new SlotLook.Emptying(plan, script), script.order());
  }

  private static Step<SlotLook> emptying(SlotLook.Emptying look, Event event, Situation now) {
    var plan = look.plan();
    return switch (look.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new SlotLook.Emptying(plan, script), command);
      case Progress.Finished(var seen) when seen.caseOnArm() == Presence.PRESENT ->
          LookEnds.stuck(plan, LookEnds.notRead(0), now);
      case Progress.Finished(var seen) ->
          seen.caseInSlot() == Presence.PRESENT
              ? LookEnds.unread(plan, 0, false, now)
              : LookEnds.empty(plan.sensed(seen.caseInSlot()), now);
      case Progress.Broken _ -> LookEnds.stuck(plan, LookEnds.notRead(0), now);
      case Progress.Elsewhere _ -> Step.to(look);
    };
  }

  private static boolean isCarrying(Action action) {
    return !(action instanceof Action.TurnTo) && !(action instanceof Action.LiftTo);
  }

  private static Step<SlotLook> look(SlotLook.Plan plan, int looks) {
    return Step.to(
        new SlotLook.Reading(plan, looks),
        new Command.Move(new Action.Look(), Optional.of(plan.look())));
  }

  private static Step<SlotLook> reading(SlotLook.Reading look, Event event, Situation now) {
    var plan = look.plan();
    return switch (event) {
      case Event.Saw(var picture) -> Step.to(look, new Command.ReadLabel(picture));
      case Event.LabelRead(LabelReading.Read(var group, var disc)) ->
          putBack(
              plan,
              new SlotLook.Found(
                  Optional.of(group),
                  Optional.of(disc),
                  look.looks(),
                  verdict(plan, group, disc, now)));
      case Event.LabelRead _, Event.Stuck _ when look.looks() < VendPlan.LOOKS ->
          look(plan, look.looks() + 1);
      case Event.LabelRead _, Event.Stuck _ -> putBack(plan, unreadable(plan, look.looks(), now));
      default -> Step.to(look);
    };
  }

  private static String verdict(SlotLook.Plan plan, GroupCode group, DiscCode disc, Situation now) {
    if (!ReturnFlow.accepts(group, now) || now.stock().titleOf(disc).isEmpty()) {
      return "stranger";
    }
    return switch (now.inventory().at(plan.slot())) {
      case SlotContent.Holds(var believed) when believed.equals(disc) ->
          plan.sensor() == Presence.ABSENT ? "sensor-disagrees" : LookEnds.AS_BELIEVED;
      case SlotContent.Holds _ -> "wrong-disc";
      case SlotContent.Free _, SlotContent.UnknownCase _, SlotContent.Locked _ -> "unexpected";
    };
  }

  /** That a case here cannot be read may be known already. */
  private static SlotLook.Found unreadable(SlotLook.Plan plan, int looks, Situation now) {
    boolean known = now.inventory().at(plan.slot()) instanceof SlotContent.UnknownCase;
    return new SlotLook.Found(
        Optional.empty(), Optional.empty(), looks, known ? LookEnds.AS_BELIEVED : "unreadable");
  }

  private static Step<SlotLook> putBack(SlotLook.Plan plan, SlotLook.Found found) {
    Script script = Motions.store(plan.slot(), plan.look());
    return Step.to(new SlotLook.Storing(plan, script, found), script.order());
  }

  private static Step<SlotLook> storing(SlotLook.Storing look, Event event, Situation now) {
    var plan = look.plan();
    return switch (look.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new SlotLook.Storing(plan, script, look.found()), command);
      case Progress.Finished(var seen) ->
          seen.caseOnArm() == Presence.ABSENT
                  && (Motions.stored(seen) || plan.sensor() == Presence.ABSENT)
              ? LookEnds.read(plan, look.found(), now)
              : LookEnds.stuck(plan, look.found(), now);
      case Progress.Broken _ -> LookEnds.stuck(plan, look.found(), now);
      case Progress.Elsewhere _ -> Step.to(look);
    };
  }
}
