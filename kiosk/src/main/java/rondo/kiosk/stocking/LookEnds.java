package rondo.kiosk.stocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rondo.kiosk.duty.AuditMark;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.Work;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/** How the looks of an audit end: one durable record a slot, with the audit's progress. */
final class LookEnds {
  static final String AS_BELIEVED = "as-believed";

  private LookEnds() {}

  /** Nothing stands in the slot, as sensor and arm say. */
  static Step<SlotLook> empty(SlotLook.Plan plan, Situation now) {
    String verdict =
        switch (now.inventory().at(plan.slot())) {
          case SlotContent.Holds _, SlotContent.UnknownCase _ -> "missing";
          case SlotContent.Free _, SlotContent.Locked _ -> AS_BELIEVED;
        };
    return read(plan, seen(0, verdict), now);
  }

  /** The machine could not fetch what may stand there. */
  static Step<SlotLook> unread(SlotLook.Plan plan, int looks, boolean doubtful, Situation now) {
    Step<SlotLook> step = read(plan, seen(looks, "not-read"), now);
    return doubtful ? Step.to(new SlotLook.Read(plan, true), commands(step)) : step;
  }

  static SlotLook.Found notRead(int looks) {
    return seen(looks, "not-read");
  }

  private static SlotLook.Found seen(int looks, String verdict) {
    return new SlotLook.Found(Optional.empty(), Optional.empty(), looks, verdict);
  }

  /** The case is where it was. */
  static Step<SlotLook> read(SlotLook.Plan plan, SlotLook.Found found, Situation now) {
    var ended = new JournalEntry.LookEnded(now.now(), plan.look(), found.verdict());
    return Step.to(new SlotLook.Read(plan, false), write(plan, found, List.of(ended), now));
  }

  /** The case lies on the arm still: recovery puts it away, the journal says where it belongs. */
  static Step<SlotLook> stuck(SlotLook.Plan plan, SlotLook.Found found, Situation now) {
    return Step.to(new SlotLook.Read(plan, true), write(plan, found, List.of(), now));
  }

  /** Another machine stands here than the one that the audit began at: no slot is left to read. */
  static Command over(AuditMark mark, Situation now) {
    int all = now.inventory().layout().slots().size();
    var ended = new Fact.AuditEnded(now.now(), mark.audit(), all);
    var change = new Change(List.of(), Map.of(), List.of(ended));
    return new Command.Write(change.doing(Work.AUDIT, mark.next(all).kept()));
  }

  private static Command write(
      SlotLook.Plan plan, SlotLook.Found found, List<JournalEntry> entries, Situation now) {
    int all = now.inventory().layout().slots().size();
    AuditMark next = plan.mark().next(all);
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact.SlotRead(
            now.now(),
            plan.mark().audit(),
            plan.slot(),
            now.inventory().at(plan.slot()),
            plan.sensor().name().toLowerCase(Locale.ROOT),
            found.group(),
            found.disc(),
            found.looks(),
            found.verdict()));
    if (next.isFinished()) {
      facts.add(new Fact.AuditEnded(now.now(), plan.mark().audit(), all));
    }
    return new Command.Write(new Change(entries, Map.of(), facts).doing(Work.AUDIT, next.kept()));
  }

  private static Command[] commands(Step<SlotLook> step) {
    return step.commands().toArray(Command[]::new);
  }
}
