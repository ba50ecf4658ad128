package rondo.kiosk.vend;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.motion.Progress;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.device.Observation;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/** How attempts end, each with what becomes durable by it. */
final class VendEnds {
  private VendEnds() {}

  /** The disc is out: from here on the rental is OPEN, whatever happens next. */
  static Command.Write taken(VendPlan plan, Instant at) {
    return new Command.Write(
        new Change(
            List.of(VendRecords.ended(plan, at, AttemptEnd.TAKEN, "taken")),
            Map.of(plan.slot(), new SlotContent.Free()),
            List.of(VendRecords.taken(plan, at))));
  }

  static Step<Vend> notInSlot(VendPlan plan, Situation now) {
    return notDispensed(
        plan,
        "not-in-slot",
        false,
        now,
        changed(plan.slot(), new SlotContent.Free(), "missing", now));
  }

  /** The gripper closed beside the case: the slot waits for a person, the case stands in it. */
  static Step<Vend> notGripped(VendPlan plan, Situation now) {
    var locked = new SlotContent.Locked("not-gripped");
    return notDispensed(plan, "jam", false, now, changed(plan.slot(), locked, "locked", now));
  }

  static Step<Vend> stayedInSlot(VendPlan plan, String reason, Situation now) {
    return notDispensed(plan, reason, true, now);
  }

  static Step<Vend> putBack(Vend.PuttingBack vend, Situation now) {
    var plan = vend.plan();
    return vend.content().equals(new SlotContent.Holds(plan.disc()))
        ? notDispensed(plan, vend.reason(), vend.reason().equals("jam"), now)
        : notDispensed(
            plan, vend.reason(), false, now, changed(plan.slot(), vend.content(), "found", now));
  }

  /** The case lies on the arm and the machine cannot put it away: nobody else gets that slot. */
  static Step<Vend> stuckOnArm(VendPlan plan, String reason, Situation now) {
    var locked = new SlotContent.Locked("case-on-arm");
    return notDispensed(plan, reason, true, now, changed(plan.slot(), locked, "locked", now));
  }

  /** Nobody can tell whether the disc is out: no charge until a person has looked (F3, F15). */
  static Step<Vend> unresolved(VendPlan plan, String evidence, Situation now) {
    var change =
        new Change(
            List.of(VendRecords.ended(plan, now.now(), AttemptEnd.UNRESOLVED, "unresolved")),
            Map.of(plan.slot(), new SlotContent.Locked("unresolved")),
            List.of(VendRecords.unresolved(plan, evidence, now.now())));
    return Step.to(
        new Vend.Ended(plan, AttemptEnd.UNRESOLVED, "unresolved", true), new Command.Write(change));
  }

  /** What the sensors say, for the operator. */
  static String evidence(Observation seen) {
    return "arm sensor %s, mouth sensor %s, slot sensor %s"
        .formatted(seen.caseOnArm(), seen.caseInMouth(), seen.caseInSlot())
        .toLowerCase(Locale.ROOT);
  }

  /** The disc is inside again, beyond doubt. */
  static Command.Write retracted(VendPlan plan, Situation now) {
    return new Command.Write(Change.of(VendRecords.retracted(plan, now.now())));
  }

  /** A line for the operator about a motor that stopped. */
  static Command.Write troubled(Progress.Broken broken, Situation now) {
    var fact =
        new Fact.MachineTroubled(
            now.now(),
            broken.action().getClass().getSimpleName().toLowerCase(Locale.ROOT),
            broken.trouble().name().toLowerCase(Locale.ROOT),
            broken.action().toString());
    return new Command.Write(new Change(List.of(), Map.of(), List.of(fact)));
  }

  private static Fact.SlotChanged changed(
      Slot slot, SlotContent content, String cause, Situation now) {
    return new Fact.SlotChanged(now.now(), slot, content, cause);
  }

  private static Step<Vend> notDispensed(
      VendPlan plan, String reason, boolean doubtful, Situation now, Fact.SlotChanged... changes) {
    Map<Slot, SlotContent> slots =
        changes.length == 0 ? Map.of() : Map.of(changes[0].slot(), changes[0].content());
    var change =
        new Change(
            List.of(VendRecords.ended(plan, now.now(), AttemptEnd.NOT_DISPENSED, reason)),
            slots,
            List.of(changes));
    return Step.to(
        new Vend.Ended(plan, AttemptEnd.NOT_DISPENSED, reason, doubtful),
        new Command.Write(change));
  }
}
