package rondo.kiosk.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.AttemptId;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.vend.Vend;
import rondo.kiosk.vend.VendFlow;
import rondo.kiosk.vend.VendPlan;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.protocol.fact.Fact;

/** Gives out the discs of an approved checkout, one after another (R1, R3). */
final class GiveFlow {
  private static final Duration DONE_IDLE = Duration.ofSeconds(10);

  private GiveFlow() {}

  /** Begins with the visit's current item. */
  static Step<Session> begin(Visit visit, Situation now) {
    var item = visit.item();
    var plan =
        new VendPlan(
            visit.checkout(),
            item.rental(),
            new AttemptId(now.ids().next()),
            item.disc(),
            item.slot());
    Step<Vend> step = VendFlow.begin(plan, now);
    return step.as(new Session.Vending(visit, step.state(), Optional.empty(), 0, 0, false));
  }

  static Step<Session> vending(Session.Vending session, Event event, Situation now) {
    if (event instanceof Event.Moving(var plan, var begun)) {
      return Step.to(
          new Session.Vending(
              session.visit(),
              session.vend(),
              Optional.of(plan),
              begun,
              session.atDoor(),
              session.farewell()));
    }
    if (event instanceof Event.Touched(Touch.Finish _) && session.isServed()) {
      return Step.to(
          new Session.Vending(
              session.visit(),
              session.vend(),
              session.plan(),
              session.begun(),
              session.atDoor(),
              true));
    }
    Step<Vend> step = VendFlow.next(session.vend(), event, now);
    if (step.state() instanceof Vend.Ended ended) {
      Step<Session> end = ended(session.visit(), ended, now);
      return (session.farewell() ? leave(end) : end).after(step.commands().toArray(Command[]::new));
    }
    return step.as(
        new Session.Vending(
            session.visit(),
            step.state(),
            event instanceof Event.Moved ? Optional.empty() : session.plan(),
            session.begun(),
            atDoor(session, event),
            session.farewell()));
  }

  /** Who has said goodbye already is not shown the last page again. */
  private static Step<Session> leave(Step<Session> end) {
    return end.state() instanceof Session.Finished
        ? SessionFlow.browse().after(end.commands().toArray(Command[]::new))
        : end;
  }

  private static int atDoor(Session.Vending session, Event event) {
    return event instanceof Event.Moved(var seen) ? seen.position().orElse(0) : session.atDoor();
  }

  private static Step<Session> ended(Visit visit, Vend.Ended ended, Situation now) {
    Visit settled = visit.withItem(visit.item().ended(outcome(ended.end()), ended.reason()));
    boolean another =
        ended.end() == AttemptEnd.NOT_DISPENSED && anotherCopy(visit, now).isPresent();
    Step<Session> step =
        another
            ? SessionFlow.rest(new Session.Offering(settled, ended.reason()), SessionFlow.READ_IDLE)
            : onward(settled, now);
    Optional<rondo.base.id.CheckoutId> served =
        step.state() instanceof Session.Offering ? Optional.of(visit.checkout()) : Optional.empty();
    return ended.machineDoubtful() ? step.then(new Command.Mend(served)) : step;
  }

  private static Visit.Outcome outcome(AttemptEnd end) {
    return switch (end) {
      case TAKEN -> Visit.Outcome.TAKEN;
      case NOT_DISPENSED -> Visit.Outcome.NOT_DISPENSED;
      case UNRESOLVED -> Visit.Outcome.UNRESOLVED;
    };
  }

  static Step<Session> offering(Session.Offering session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Choose(var choice)) when choice == Choice.ANOTHER_COPY ->
          anotherCopy(session.visit(), now)
              .map(copy -> again(session.visit(), copy, now))
              .orElseGet(() -> onward(session.visit(), now));
      case Event.Touched(Touch.Choose _), Event.Touched(Touch.Cancel _) ->
          onward(session.visit(), now);
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> onward(session.visit(), now);
      default -> Step.to(session);
    };
  }

  private static Step<Session> again(Visit visit, Inventory.Placed copy, Situation now) {
    Visit.Item item = visit.item().copy(copy.disc(), copy.slot());
    return begin(visit.withItem(item.ended(Visit.Outcome.WANTED, "")), now)
        .after(new Command.ClearAlarm(Alarm.IDLE));
  }

  private static Optional<Inventory.Placed> anotherCopy(Visit visit, Situation now) {
    var item = visit.item();
    return now.stock().offer(item.title().id(), item.format()).stream()
        .flatMap(offer -> offer.copies().stream())
        .filter(copy -> !copy.disc().equals(item.disc()) && !item.tried().contains(copy.disc()))
        .findFirst();
  }

  private static Step<Session> onward(Visit visit, Situation now) {
    return visit.last() ? finish(visit, now) : begin(visit.next(), now);
  }

  /** All Facts of the end go into the outbox together with the journal's last word. */
  private static Step<Session> finish(Visit visit, Situation now) {
    List<Fact> facts = new ArrayList<>();
    for (Visit.Item item : visit.items()) {
      if (item.outcome() == Visit.Outcome.NOT_DISPENSED) {
        facts.add(
            new Fact.DiscNotDispensed(
                now.now(),
                visit.checkout(),
                item.rental(),
                Optional.empty(),
                item.disc(),
                item.reason()));
      }
    }
    facts.add(new Fact.CheckoutFinished(now.now(), visit.checkout(), visit.taken()));
    var change =
        new Change(
            List.of(new JournalEntry.CheckoutEnded(now.now(), visit.checkout())), Map.of(), facts);
    return lastPage(visit, now).after(new Command.Write(change));
  }

  private static Step<Session> lastPage(Visit visit, Situation now) {
    return visit.taken().isEmpty()
        ? SessionFlow.rest(Failures.ofVend(visit.item().reason(), visit), SessionFlow.READ_IDLE)
        : SessionFlow.rest(new Session.Finished(visit, now.now()), DONE_IDLE);
  }
}
