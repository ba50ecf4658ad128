package rondo.kiosk.session;

import java.util.function.BiFunction;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;

/**
 * Counts wrong service codes over all visits. While nobody can try on, a code is not even hashed:
 * that takes its time, and the machine waits meanwhile. Pure.
 */
final class CodeFlow {
  private CodeFlow() {}

  /**
   * @param decide what an event does otherwise
   */
  static Step<Service> next(
      Service service,
      Event event,
      Situation now,
      BiFunction<Service, Event, Step<Service>> decide) {
    CodeTries tries = service.tries();
    if (!isCode(service, event)) {
      Step<Service> step = decide.apply(service, event);
      return step.as(step.state().tried(tries));
    }
    if (tries.pause(now.now())) {
      Step<Session> wrong = StaffFlow.rest(new Stocking.Entering("", true));
      return wrong.as(service.at(wrong.state()));
    }
    Step<Service> step = decide.apply(service, event);
    return isEntering(step.state())
        ? wrong(step, tries.more(now.now()), now)
        : step.as(step.state().tried(CodeTries.NONE));
  }

  private static Step<Service> wrong(Step<Service> step, CodeTries tries, Situation now) {
    Step<Service> counted = step.as(step.state().tried(tries));
    return tries.pause(now.now())
        ? counted.after(
            now.duties().key(now.now()).stream()
                .map(key -> StaffFlow.visited(key.number(), "refused", now))
                .toArray(Command[]::new))
        : counted;
  }

  private static boolean isCode(Service service, Event event) {
    return event instanceof Event.Touched(Touch.UseCode _) && isEntering(service);
  }

  private static boolean isEntering(Service service) {
    return service.session() instanceof Session.Staff(Stocking.Entering _);
  }
}
