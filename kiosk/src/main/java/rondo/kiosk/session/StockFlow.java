package rondo.kiosk.session;

import java.util.Optional;
import rondo.base.id.AttemptId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.returns.HeldCase;
import rondo.kiosk.returns.ReturnFlow;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.screen.Touch.Duty;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.stocking.Stocking.Told;
import rondo.kiosk.vend.Errand;
import rondo.kiosk.vend.Vend;
import rondo.kiosk.vend.VendFlow;
import rondo.kiosk.vend.VendPlan;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;

/**
 * Discs that staff put in and take out (R4). A case comes in as a customer's does: its label is
 * read at the pane before the door opens and on the arm before it is stored, so what is no disc of
 * ours never gets further than the pane. Pure.
 */
final class StockFlow {
  private StockFlow() {}

  static Step<Session> holding(Stocking.Holding work, Event event, Situation now) {
    return switch (event) {
      case Event.Rang(var alarm) when alarm == Alarm.LOOK ->
          Step.to(new Session.Staff(work), ReturnFlow.look(work.load()));
      case Event.Saw(var picture) ->
          Step.to(new Session.Staff(work), new Command.ReadLabel(picture));
      case Event.LabelRead(LabelReading.Read(var group, var disc)) ->
          shown(work, new HeldCase(work.load(), group, disc, HeldCase.Purpose.LOAD), now);
      case Event.LabelRead _, Event.Stuck _ -> lookAgain(work);
      case Event.Touched(Touch.Staff(var duty)) when duty == Duty.BACK ->
          StaffFlow.rest(work.key(), Optional.empty()).after(new Command.ClearAlarm(Alarm.LOOK));
      default -> Step.to(new Session.Staff(work));
    };
  }

  private static Step<Session> lookAgain(Stocking.Holding work) {
    return Step.to(new Session.Staff(work), new Command.SetAlarm(Alarm.LOOK, ReturnFlow.LOOK));
  }

  private static Step<Session> shown(Stocking.Holding work, HeldCase held, Situation now) {
    if (work.aside().equals(Optional.of(held.disc()))) {
      return lookAgain(work);
    }
    Optional<String> title = now.stock().titleOf(held.disc()).map(it -> it.name());
    if (!ReturnFlow.accepts(held.group(), now) || title.isEmpty()) {
      return told(work, title.isEmpty() ? "unknown" : "other-group", title, Optional.empty());
    }
    Optional<Slot> stands = now.inventory().slotOf(held.disc());
    Optional<Slot> free = now.inventory().freeSlotNear(1);
    if (stands.isPresent() || free.isEmpty()) {
      return told(work, stands.isPresent() ? "stands-here" : "full", title, stands);
    }
    return now.duties().in(now.inventory()).contains(held.disc())
        ? open(work.key(), held, free.get(), title, now)
        : StaffFlow.rest(new Stocking.Unlisted(work.key(), held, free.get(), title.orElseThrow()));
  }

  private static Step<Session> told(
      Stocking.Holding work, String word, Optional<String> title, Optional<Slot> slot) {
    return lookAgain(
        new Stocking.Holding(
            work.key(), work.load(), Optional.of(new Told(word, title, slot)), work.aside()));
  }

  static Step<Session> unlisted(Stocking.Unlisted work, Event event, Situation now) {
    return event instanceof Event.Touched(Touch.Staff(var duty))
        ? switch (duty) {
          case TAKE_ANYWAY ->
              open(work.key(), work.held(), work.target(), Optional.of(work.title()), now);
          case PUT_ASIDE ->
              aside(StaffFlow.hold(work.key(), Optional.empty(), now), work.held().disc());
          case BACK -> StaffFlow.rest(work.key(), Optional.empty());
          case ENTER, LOAD, UNLOAD, AUDIT, DONE -> Step.to(new Session.Staff(work));
        }
        : Step.to(new Session.Staff(work));
  }

  private static Step<Session> aside(Step<Session> step, DiscCode disc) {
    return step.state() instanceof Session.Staff(Stocking.Holding(var key, var load, var told, _))
        ? step.as(new Session.Staff(new Stocking.Holding(key, load, told, Optional.of(disc))))
        : step;
  }

  private static Step<Session> open(
      long key, HeldCase held, Slot target, Optional<String> title, Situation now) {
    if (!StaffFlow.isGood(key, now)) {
      return StaffFlow.out();
    }
    Step<Taking> step = ReturnFlow.open(held, target, title, now);
    return step.<Session>as(new Session.Staff(new Stocking.Bringing(key, step.state())))
        .after(new Command.ClearAlarm(Alarm.IDLE), new Command.ClearAlarm(Alarm.LOOK));
  }

  static Step<Session> bringing(Stocking.Bringing work, Event event, Situation now) {
    Step<Taking> step = ReturnFlow.next(work.taking(), event, now);
    Command[] done = step.commands().toArray(Command[]::new);
    return switch (step.state()) {
      case Taking.Stored(var held, var title, _, boolean doubtful) ->
          onwards(work.key(), new Told("stored", title, slot(work, held)), doubtful, now)
              .after(done);
      case Taking.Refused refused ->
          onwards(work.key(), Told.of(refused.reason()), refused.machineDoubtful(), now)
              .after(done);
      default -> step.as(new Session.Staff(new Stocking.Bringing(work.key(), step.state())));
    };
  }

  private static Optional<Slot> slot(Stocking.Bringing work, HeldCase held) {
    return switch (work.taking()) {
      case Taking.Storing storing when storing.held().equals(held) -> Optional.of(storing.target());
      case Taking.Proving proving when proving.held().equals(held) -> Optional.of(proving.target());
      default -> Optional.empty();
    };
  }

  /** The next one, unless the machine has to be looked at first. */
  private static Step<Session> onwards(long key, Told told, boolean doubtful, Situation now) {
    return doubtful
        ? StaffFlow.rest(key, Optional.of(told)).then(new Command.Mend(Optional.empty()))
        : StaffFlow.hold(key, Optional.of(told), now);
  }

  /** Fetches the first disc of the list that stands here. */
  static Step<Session> giveNext(Stocking.Resting work, Situation now) {
    if (!StaffFlow.isGood(work.key(), now)) {
      return StaffFlow.out();
    }
    return now.duties().out(now.inventory()).stream()
        .findFirst()
        .flatMap(disc -> plan(disc, now))
        .map(plan -> give(work.key(), plan, now))
        .orElseGet(() -> Step.to(new Session.Staff(work)));
  }

  private static Optional<VendPlan> plan(DiscCode disc, Situation now) {
    return now.inventory()
        .slotOf(disc)
        .map(slot ->
            new VendPlan(new Errand.Unloading(), new AttemptId(now.ids().next()), disc, slot));
  }

  private static Step<Session> give(long key, VendPlan plan, Situation now) {
    String title =
        now.stock().titleOf(plan.disc()).map(it -> it.name()).orElse(plan.disc().value());
    Step<Vend> step = VendFlow.begin(plan, now);
    return step.<Session>as(new Session.Staff(new Stocking.Giving(key, step.state(), title)))
        .after(new Command.ClearAlarm(Alarm.IDLE));
  }

  static Step<Session> giving(Stocking.Giving work, Event event, Situation now) {
    Step<Vend> step = VendFlow.next(work.vend(), event, now);
    if (!(step.state() instanceof Vend.Ended(_, var end, var reason, boolean doubtful))) {
      return step.as(
          new Session.Staff(new Stocking.Giving(work.key(), step.state(), work.title())));
    }
    var told =
        new Told(
            word(end, reason),
            Optional.of(work.title()),
            now.inventory().at(work.vend().plan().slot()) instanceof SlotContent.Holds
                ? Optional.of(work.vend().plan().slot())
                : Optional.empty());
    Step<Session> rest =
        StaffFlow.rest(work.key(), Optional.of(told))
            .after(step.commands().toArray(Command[]::new));
    return doubtful ? rest.then(new Command.Mend(Optional.empty())) : rest;
  }

  private static String word(AttemptEnd end, String reason) {
    return switch (end) {
      case TAKEN -> "unloaded";
      case UNRESOLVED -> "unload-unclear";
      case NOT_DISPENSED ->
          switch (reason) {
            case "not-taken" -> "unload-not-taken";
            case "not-in-slot", "wrong-disc", "unsure-disc" -> "unload-other";
            default -> "unload-jam";
          };
    };
  }

  /** The machine went away: what was under way is settled by recovery. */
  static Stocking afterLoss(Stocking work) {
    Optional<Told> told = Optional.of(Told.of("machine-lost"));
    return switch (work) {
      case Stocking.Entering entering -> entering;
      case Stocking.Resting(var key, _) -> new Stocking.Resting(key, told);
      case Stocking.Holding holding -> new Stocking.Resting(holding.key(), told);
      case Stocking.Unlisted unlisted -> new Stocking.Resting(unlisted.key(), told);
      case Stocking.Bringing(var key, _) -> new Stocking.Resting(key, told);
      case Stocking.Giving(var key, _, _) -> new Stocking.Resting(key, told);
    };
  }
}
