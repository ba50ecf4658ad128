package rondo.kiosk.session;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;

/**
 * Asks "Still there?" before a page gives way (WCAG 2.2.1): who asks for more time gets twice as
 * much, again and again; who does not answer finds his visit ended, and the screen says so. Stands
 * round all other decisions. Pure.
 */
final class StillFlow {
  /** So long does the invitation say that a visit was ended. */
  private static final Duration TOLD = Duration.ofSeconds(30);

  private StillFlow() {}

  /**
   * @param decide what an event does otherwise
   */
  static Step<Service> next(
      Service service,
      Event event,
      Situation now,
      BiFunction<Service, Event, Step<Service>> decide) {
    if (service.stillness().asking()) {
      return asked(service, event, now, decide);
    }
    if (isIdle(event) && waits(service.session())) {
      return Step.to(
          service.still(service.stillness().asked()),
          new Command.SetAlarm(Alarm.IDLE, now.manner().patience(Stillness.ANSWER)));
    }
    return event instanceof Event.Touched(Touch.Here _)
        ? awake(service, now)
        : decided(service, event, now, decide);
  }

  private static Step<Service> asked(
      Service service,
      Event event,
      Situation now,
      BiFunction<Service, Event, Step<Service>> decide) {
    Stillness still = service.stillness();
    return switch (event) {
      case Event.Touched(Touch.MoreTime _) -> awake(service.still(still.longer()), now);
      case Event.Touched(Touch.Here _), Event.Touched(Touch.OfManner _) ->
          awake(service.still(still.answered()), now);
      case Event.Touched(Touch.Finish _) -> ended(service, now, decide);
      case Event.Rang _ when isIdle(event) -> ended(service, now, decide);
      case Event.Touched _ -> Step.to(service);
      default -> decided(service, event, now, decide);
    };
  }

  private static Step<Service> ended(
      Service service, Situation now, BiFunction<Service, Event, Step<Service>> decide) {
    Service unasked = service.still(service.stillness().answered());
    Step<Service> step = decided(unasked, new Event.Rang(Alarm.IDLE), now, decide);
    return step.state().session() instanceof Session.Attracting
        ? step.as(step.state().at(new Session.Attracting(true)))
            .then(new Command.SetAlarm(Alarm.IDLE, TOLD))
        : step;
  }

  /** Somebody is there: the page's time begins anew. */
  private static Step<Service> awake(Service service, Situation now) {
    return waits(service.session())
        ? Step.to(
            service,
            new Command.SetAlarm(
                Alarm.IDLE, limit(service, service.stillness(), service.stillness().limit(), now)))
        : Step.to(service);
  }

  private static Step<Service> decided(
      Service service,
      Event event,
      Situation now,
      BiFunction<Service, Event, Step<Service>> decide) {
    Step<Service> step = decide.apply(service, event);
    Stillness still = after(service, step);
    List<Command> commands =
        step.commands().stream()
            .map(command ->
                command instanceof Command.SetAlarm(var alarm, var idle) && alarm == Alarm.IDLE
                    ? new Command.SetAlarm(alarm, limit(step.state(), still, idle, now))
                    : command)
            .toList();
    return new Step<>(step.state().still(still), commands);
  }

  private static Duration limit(Service service, Stillness still, Duration idle, Situation now) {
    return now.manner().patience(waits(service.session()) ? still.stretched(idle) : idle);
  }

  private static Stillness after(Service before, Step<Service> step) {
    Session session = step.state().session();
    if (session instanceof Session.Attracting) {
      return Stillness.NONE;
    }
    Stillness still = before.stillness();
    boolean samePage = session.getClass().equals(before.session().getClass());
    return step.commands().stream()
        .filter(Command.SetAlarm.class::isInstance)
        .map(Command.SetAlarm.class::cast)
        .filter(set -> set.name() == Alarm.IDLE)
        .reduce((_, last) -> last)
        .map(set -> still.answered().on(set.after()))
        .orElse(samePage ? still : still.answered());
  }

  private static boolean isIdle(Event event) {
    return event instanceof Event.Rang(var alarm) && alarm == Alarm.IDLE;
  }

  /** Whether this page waits for a customer, who may only be slow. */
  private static boolean waits(Session session) {
    return switch (session) {
      case Session.Browsing _,
          Session.Viewing _,
          Session.Choosing _,
          Session.Paying _,
          Session.Mailing _,
          Session.ShowingAge _,
          Session.AgeUnshown _,
          Session.Agreeing _,
          Session.Missing _,
          Session.Offering _,
          Session.Redirected _,
          Session.Reporting _,
          Session.Failing _ ->
          true;
      case Session.Returning(var taking, _) ->
          taking instanceof Taking.Holding || taking instanceof Taking.Asking;
      case Session.Staff staff -> StaffFlow.waits(staff);
      case Session.Attracting _,
          Session.Auditing _,
          Session.Preparing _,
          Session.Asking _,
          Session.Vending _,
          Session.Between _,
          Session.Finished _,
          Session.Returned _ ->
          false;
    };
  }
}
