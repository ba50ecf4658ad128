package rondo.kiosk.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.place.Slot;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
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

/**
 * Gives out the discs of an approved checkout, one after another (R1, R3): each is its own rental
 * and has its own attempts. One that cannot be given costs nothing, and the others still come.
 */
final class GiveFlow {
  /** So long stands the last page of a rental. */
  static final Duration DONE_IDLE = Duration.ofSeconds(10);

  /** Who leaves a disc in the mouth has walked off: the next one is not held out to nobody. */
  private static final String NOT_TAKEN = "not-taken";

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
    return step.as(
        new Session.Vending(visit, step.state(), Optional.empty(), 0, 0, Session.Parting.NONE));
  }

  /** Begins with the next item, where its disc stands now. Only while the machine is free. */
  static Step<Session> next(Visit visit, Situation now) {
    Visit following = visit.next();
    Optional<Slot> slot = now.inventory().slotOf(following.item().disc());
    Step<Session> step =
        slot.map(at -> begin(following.withItem(following.item().at(at)), now))
            .orElseGet(() -> notGiven(following, "not-in-slot"));
    return slot.isPresent() ? step.after(new Command.ClearAlarm(Alarm.IDLE)) : step;
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
              session.parting()));
    }
    if (session.isServed()) {
      Session.Parting parting = parting(session, event, now);
      if (parting != session.parting()) {
        return Step.to(
            new Session.Vending(
                session.visit(),
                session.vend(),
                session.plan(),
                session.begun(),
                session.atDoor(),
                parting));
      }
    }
    return moved(session, VendFlow.next(session.vend(), event, now), event, now);
  }

  private static Step<Session> moved(
      Session.Vending session, Step<Vend> step, Event event, Situation now) {
    if (step.state() instanceof Vend.Ended ended) {
      Step<Session> end = ended(session.visit(), ended, now);
      return parted(session.parting(), end).after(step.commands().toArray(Command[]::new));
    }
    boolean justTaken =
        step.state() instanceof Vend.Closing && !(session.vend() instanceof Vend.Closing);
    Visit visit = session.visit();
    return step.as(
        new Session.Vending(
            justTaken ? visit.withItem(visit.item().taken(now.now())) : visit,
            step.state(),
            event instanceof Event.Moved ? Optional.empty() : session.plan(),
            session.begun(),
            atDoor(session, event),
            session.parting()));
  }

  private static Session.Parting parting(Session.Vending session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Finish _) -> Session.Parting.LEAVES;
      case Event.Touched(Touch.ReportFault _) when ReportFlow.isOpen(now) ->
          Session.Parting.REPORTS_FAULT;
      default -> session.parting();
    };
  }

  /** The door is shut: on to what the customer has asked for meanwhile. */
  private static Step<Session> parted(Session.Parting parting, Step<Session> end) {
    return switch (parting) {
      case NONE -> end;
      case LEAVES -> leave(end);
      case REPORTS_FAULT ->
          end.state() instanceof Session.Finished finished
              ? ReportFlow.begin(finished).after(end.commands().toArray(Command[]::new))
              : end;
    };
  }

  /** Who has said goodbye already is not shown the last page again. */
  private static Step<Session> leave(Step<Session> end) {
    return end.state() instanceof Session.Finished
        ? SessionFlow.end().after(end.commands().toArray(Command[]::new))
        : end;
  }

  private static int atDoor(Session.Vending session, Event event) {
    return event instanceof Event.Moved(var seen) ? seen.position().orElse(0) : session.atDoor();
  }

  /** A machine that must be mended is mended before the next disc is fetched. */
  private static Step<Session> ended(Visit visit, Vend.Ended ended, Situation now) {
    Step<Session> step =
        switch (ended.end()) {
          case TAKEN -> onward(visit, now);
          case NOT_DISPENSED -> notDispensed(visit, ended.reason(), now);
          case UNRESOLVED ->
              onward(
                  visit.withItem(visit.item().ended(Visit.Outcome.UNRESOLVED, ended.reason())),
                  now);
        };
    boolean served =
        step.state() instanceof Session.Offering || step.state() instanceof Session.Between;
    Optional<CheckoutId> checkout = served ? Optional.of(visit.checkout()) : Optional.empty();
    return ended.machineDoubtful() ? step.then(new Command.Mend(checkout)) : step;
  }

  private static Step<Session> notDispensed(Visit visit, String reason, Situation now) {
    Step<Session> offering = notGiven(visit, reason);
    boolean choice = !visit.last() || anotherCopy(visit, now).isPresent();
    return choice
        ? offering
        : finish(visit.withItem(visit.item().ended(Visit.Outcome.NOT_DISPENSED, reason)), now);
  }

  private static Step<Session> notGiven(Visit visit, String reason) {
    Visit settled = visit.withItem(visit.item().ended(Visit.Outcome.NOT_DISPENSED, reason));
    return SessionFlow.rest(new Session.Offering(settled, reason), SessionFlow.READ_IDLE);
  }

  static Step<Session> offering(Session.Offering session, Event event, Situation now) {
    Visit visit = session.visit();
    return switch (event) {
      case Event.Touched(Touch.Choose(var choice)) when choice == Choice.ANOTHER_COPY ->
          anotherCopy(visit, now)
              .map(copy -> again(visit, copy, now))
              .orElseGet(() -> onward(visit, now));
      case Event.Touched(Touch.Choose(var choice)) when choice == Choice.GO_ON ->
          onward(visit, now);
      case Event.Touched(Touch.Choose _), Event.Touched(Touch.Cancel _) -> over(visit, now);
      case Event.Rang(var alarm) when alarm == Alarm.IDLE ->
          session.failure().equals(NOT_TAKEN) ? over(visit, now) : onward(visit, now);
      default -> Step.to(session);
    };
  }

  private static Step<Session> again(Visit visit, Inventory.Placed copy, Situation now) {
    return begin(visit.withItem(visit.item().copy(copy.disc(), copy.slot())), now)
        .after(new Command.ClearAlarm(Alarm.IDLE));
  }

  /** A copy of the item's title that was neither tried nor is meant for another item. */
  static Optional<Inventory.Placed> anotherCopy(Visit visit, Situation now) {
    var item = visit.item();
    return now.stock().offer(item.title().id(), item.format()).stream()
        .flatMap(offer -> offer.copies().stream())
        .filter(copy -> !item.tried().contains(copy.disc()))
        .filter(copy -> visit.items().stream().noneMatch(it -> it.disc().equals(copy.disc())))
        .findFirst();
  }

  private static Step<Session> onward(Visit visit, Situation now) {
    return visit.last()
        ? finish(visit, now)
        : SessionFlow.rest(new Session.Between(visit), SessionFlow.READ_IDLE);
  }

  /** The machine does not come to rest, or nobody waits any more. */
  static Step<Session> between(Session.Between session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Choose _), Event.Touched(Touch.Cancel _) ->
          over(session.visit(), now);
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> over(session.visit(), now);
      default -> Step.to(session);
    };
  }

  /** The customer goes: what was not fetched yet stays here and costs nothing. */
  private static Step<Session> over(Visit visit, Situation now) {
    return finish(visit.over("not-wanted"), now);
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
    return lastPage(visit).after(new Command.Write(change));
  }

  private static Step<Session> lastPage(Visit visit) {
    return visit.taken().isEmpty()
        ? SessionFlow.rest(Failures.ofVend(reason(visit), visit), SessionFlow.READ_IDLE)
        : SessionFlow.rest(new Session.Finished(visit), DONE_IDLE);
  }

  /** A doubt about one disc is what its customer must hear of; else the last thing that failed. */
  private static String reason(Visit visit) {
    boolean doubt = visit.items().stream().anyMatch(it -> it.outcome() == Visit.Outcome.UNRESOLVED);
    return doubt ? "unresolved" : visit.item().reason();
  }
}
