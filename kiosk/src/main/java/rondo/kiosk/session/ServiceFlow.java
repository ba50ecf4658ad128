package rondo.kiosk.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.recovery.RecoveryFlow;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.session.Service.Closed;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;

/**
 * The kiosk's one decision function: shares events between the visit and recovery, so that one of
 * them owns the machine. Pure and total.
 */
public final class ServiceFlow {
  /** Choices that lead to a swipe or a disc. */
  private static final Set<Choice> SELLING = Set.of(Choice.ANOTHER_CARD, Choice.ANOTHER_COPY);

  /** What staff need the machine for. */
  private static final Set<Touch.Duty> MOVING =
      Set.of(Touch.Duty.LOAD, Touch.Duty.UNLOAD, Touch.Duty.TAKE_ANYWAY, Touch.Duty.PUT_ASIDE);

  private ServiceFlow() {}

  /**
   * The first step after a start.
   *
   * @param start number of this start
   */
  public static Step<Service> start(long start) {
    var step = RecoveryFlow.begin(new Recovery.Cause(Optional.of(start), Optional.empty()));
    return step.as(
        new Service(
            new Session.Preparing(Cart.EMPTY), Optional.of(step.state()), Optional.empty()));
  }

  /** What an event does to the kiosk. */
  public static Step<Service> next(Service service, Event event, Situation now) {
    return StillFlow.next(service, event, now, (before, heard) -> guarded(before, heard, now));
  }

  private static Step<Service> guarded(Service service, Event event, Situation now) {
    return CodeFlow.next(service, event, now, (before, heard) -> decide(before, heard, now));
  }

  private static Step<Service> decide(Service service, Event event, Situation now) {
    return switch (event) {
      case Event.Quarantined _ -> Step.to(service.closedBy(Closed.QUARANTINED));
      case Event.TurnedAway _ when service.closed().isEmpty() ->
          Step.to(service.closedBy(Closed.TURNED_AWAY));
      case Event.LinkUp _ -> shared(service.welcomed(), event, now);
      default -> shared(service, event, now);
    };
  }

  private static Step<Service> shared(Service service, Event event, Situation now) {
    if (event instanceof Event.MachineLost && service.recovery().isEmpty()) {
      return lost(service, event, now);
    }
    if (isStoppingClock(service) && isRecoverys(event)) {
      return stoppingClock(service, event, now);
    }
    return service
        .recovery()
        .filter(recovery -> isRecoverys(event))
        .map(recovery -> recovering(service, recovery, event, now))
        .orElseGet(() -> serving(service, event, now));
  }

  /** Somebody holds a disc to the door of a machine that does not come to rest. */
  private static boolean isStoppingClock(Service service) {
    return service.recovery().filter(Recovery.Ailing.class::isInstance).isPresent()
        && service.session() instanceof Session.Returning(Taking.Holding _, _);
  }

  /** The pictures are for the label at the door; the machine is tried again after that. */
  private static Step<Service> stoppingClock(Service service, Event event, Situation now) {
    return switch (event) {
      case Event.Rang _ -> Step.to(service, new Command.SetAlarm(Alarm.MEND, RecoveryFlow.MEND));
      case Event.MachineLost _ ->
          recovering(
              service.at(afterLoss(service.session(), now)),
              service.recovery().orElseThrow(),
              event,
              now);
      default -> serving(service, event, now);
    };
  }

  private static boolean isRecoverys(Event event) {
    return switch (event) {
      case Event.Moved _, Event.Stuck _, Event.Saw _, Event.LabelRead _ -> true;
      case Event.Recalled _, Event.MachineLost _ -> true;
      case Event.Rang(var alarm) -> alarm == Alarm.AGAIN || alarm == Alarm.MEND;
      default -> false;
    };
  }

  private static Step<Service> recovering(
      Service service, Recovery recovery, Event event, Situation now) {
    Step<Recovery> step = RecoveryFlow.next(recovery, event, now);
    if (step.state() instanceof Recovery.Settled settled) {
      var done = new Service(after(service, settled, now), Optional.empty(), service.closed());
      Step<Service> settledStep = step.as(done);
      return onward(waitsForSomebody(done) ? idle(settledStep) : settledStep, now);
    }
    return step.as(new Service(service.session(), Optional.of(step.state()), service.closed()));
  }

  private static boolean waitsForSomebody(Service service) {
    return service.session() instanceof Session.Failing
        || (service.session() instanceof Session.Browsing(_, _, var cart) && !cart.isEmpty());
  }

  private static Step<Service> idle(Step<Service> step) {
    return step.then(new Command.SetAlarm(Alarm.IDLE, SessionFlow.READ_IDLE));
  }

  /** Only after a start has nobody told the customer yet that the visit was cut short. */
  private static Session after(Service service, Recovery.Settled settled, Situation now) {
    if (!(service.session() instanceof Session.Preparing(var cart))) {
      return service.session();
    }
    return settled
        .cut()
        .filter(_ -> settled.cause().start().isPresent())
        .<Session>map(cut -> Failures.interrupted(cut, now))
        .orElse(cart.isEmpty() ? Session.Attracting.START : Session.Browsing.with(cart));
  }

  /** The machine is free: the next disc of a cart is fetched. */
  private static Step<Service> onward(Step<Service> step, Situation now) {
    Service service = step.state();
    if (service.recovery().isPresent()
        || !(service.session() instanceof Session.Between(var visit))) {
      return step;
    }
    Step<Session> next = GiveFlow.next(visit, now);
    return next.<Service>as(new Service(next.state(), Optional.empty(), service.closed()))
        .after(step.commands().toArray(Command[]::new));
  }

  private static Step<Service> serving(Service service, Event event, Situation now) {
    if (mustWait(service, event)) {
      return Step.to(service);
    }
    Step<Session> step = SessionFlow.next(service.session(), event, now);
    return onward(mended(service, step), now);
  }

  /**
   * While recovery has the machine, nothing that needs it can begin; only the camera still serves
   * who wants the clock of a disc stopped. While the kiosk is closed, nothing is sold; returns go
   * on always.
   */
  private static boolean mustWait(Service service, Event event) {
    if (!(event instanceof Event.Touched(var touch))) {
      return false;
    }
    boolean sells =
        touch instanceof Touch.Rent
            || touch instanceof Touch.Pay
            || (touch instanceof Touch.Choose(var choice) && SELLING.contains(choice));
    boolean takesBack =
        touch instanceof Touch.StartReturn
            || (touch instanceof Touch.Staff(var duty) && MOVING.contains(duty))
            || (touch instanceof Touch.Choose(var choice) && choice == Choice.RETURN_A_DISC);
    boolean stopsClock =
        touch instanceof Touch.StartReturn
            && service.session() instanceof Session.Preparing
            && Screens.stopsClock(service);
    return ((sells || (takesBack && !stopsClock)) && service.recovery().isPresent())
        || (sells && service.closed().isPresent());
  }

  /** Turns the visit's wish to have the machine mended into recovery. */
  private static Step<Service> mended(Service service, Step<Session> step) {
    List<Command> commands = new ArrayList<>();
    Optional<Recovery> recovery = service.recovery();
    for (Command command : step.commands()) {
      if (command instanceof Command.Mend(var served)) {
        var begun = RecoveryFlow.begin(new Recovery.Cause(Optional.empty(), served));
        recovery = Optional.of(begun.state());
        commands.addAll(begun.commands());
      } else {
        commands.add(command);
      }
    }
    return new Step<>(
        new Service(held(step.state(), recovery), recovery, service.closed()), commands);
  }

  /** Nobody browses while the machine is not at rest. */
  private static Session held(Session session, Optional<Recovery> recovery) {
    return switch (session) {
      case Session.Browsing(_, _, var cart) when recovery.isPresent() ->
          new Session.Preparing(cart);
      case Session.Attracting _ when recovery.isPresent() -> new Session.Preparing(Cart.EMPTY);
      default -> session;
    };
  }

  /** The machine went away in the middle: recovery settles what was under way, once it is back. */
  private static Step<Service> lost(Service service, Event event, Situation now) {
    var begun = RecoveryFlow.begin(new Recovery.Cause(Optional.empty(), Optional.empty()));
    Step<Recovery> ailing = RecoveryFlow.next(begun.state(), event, now);
    Session session = afterLoss(service.session(), now);
    return ailing
        .<Service>as(new Service(session, Optional.of(ailing.state()), service.closed()))
        .after(BringFlow.cut(service.session(), now))
        .then(
            new Command.ClearAlarm(Alarm.MOUTH),
            new Command.ClearAlarm(Alarm.LOOK),
            new Command.SetAlarm(Alarm.IDLE, SessionFlow.READ_IDLE));
  }

  private static Session afterLoss(Session session, Situation now) {
    return switch (session) {
      case Session.Vending vending -> Failures.ofVend("interrupted", vending.visit());
      case Session.Between between -> Failures.ofVend("interrupted", between.visit());
      case Session.Offering offering -> Failures.ofVend("interrupted", offering.visit());
      case Session.Asking asking -> Failures.ofVend("interrupted", asking.visit());
      case Session.Returning(Taking.Holding _, var cart) -> new Session.Preparing(cart);
      case Session.Returning(var taking, var cart) ->
          Failures.ofReturn("return-jam", taking.returned().value(), now.now(), cart);
      case Session.Attracting _, Session.Auditing _ -> new Session.Preparing(Cart.EMPTY);
      case Session.Staff(var work) -> new Session.Staff(StockFlow.afterLoss(work));
      case Session.Browsing(_, _, var cart) -> new Session.Preparing(cart);
      case Session.Viewing viewing -> new Session.Preparing(viewing.cart());
      case Session.Choosing(var order, _) -> new Session.Preparing(order.cart());
      case Session.Paying(var order, _) -> new Session.Preparing(order.cart());
      case Session.Mailing mailing -> new Session.Preparing(mailing.order().cart());
      case Session.Agreeing agreeing -> new Session.Preparing(agreeing.order().cart());
      case Session.ShowingAge(var order) -> new Session.Preparing(order.cart());
      case Session.AgeUnshown unshown -> new Session.Preparing(unshown.rest().cart());
      case Session.Missing missing -> new Session.Preparing(missing.order().cart());
      case Session.Preparing _,
          Session.Finished _,
          Session.Returned _,
          Session.Redirected _,
          Session.Reporting _,
          Session.Failing _ ->
          session;
    };
  }
}
