package rondo.kiosk.session;

import java.util.Optional;
import rondo.kiosk.duty.AuditMark;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.screen.Touch.Duty;
import rondo.kiosk.stocking.LookFlow;
import rondo.kiosk.stocking.SlotLook;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;

/**
 * An audit gives way to customers: it reads one slot at a time while nobody is served, and who
 * touches the screen meanwhile is served as soon as that case stands in its slot again. Pure.
 */
final class AuditFlow {
  private AuditFlow() {}

  /** The next slot, if an audit is due. */
  static Step<Session> begin(Session.Attracting session, Situation now) {
    return now.duties()
        .audit()
        .map(mark ->
            LookFlow.over(mark, now)
                .map(end -> Step.<Session>to(session, end))
                .orElseGet(() -> look(mark, now)))
        .orElseGet(() -> Step.to(session));
  }

  private static Step<Session> look(AuditMark mark, Situation now) {
    Step<SlotLook> step = LookFlow.begin(mark, now);
    return step.as(new Session.Auditing(step.state(), Optional.empty()));
  }

  static Step<Session> next(Session.Auditing session, Event event, Situation now) {
    if (event instanceof Event.Touched(var touch)) {
      return Step.to(
          begins(touch) ? new Session.Auditing(session.look(), Optional.of(touch)) : session);
    }
    Step<SlotLook> step = LookFlow.next(session.look(), event, now);
    return step.state() instanceof SlotLook.Read(_, boolean doubtful)
        ? ended(session, step, doubtful, now)
        : step.as(new Session.Auditing(step.state(), session.next()));
  }

  private static Step<Session> ended(
      Session.Auditing session, Step<SlotLook> step, boolean doubtful, Situation now) {
    Command[] done = step.commands().toArray(Command[]::new);
    if (doubtful) {
      return SessionFlow.end().after(done).then(new Command.Mend(Optional.empty()));
    }
    return session
        .next()
        .map(touch -> SessionFlow.next(Session.Attracting.START, new Event.Touched(touch), now))
        .orElseGet(SessionFlow::end)
        .after(done);
  }

  /** Whether somebody comes by this touch. */
  private static boolean begins(Touch touch) {
    return switch (touch) {
      case Touch.Begin _, Touch.StartReturn _ -> true;
      case Touch.Staff(var duty) -> duty == Duty.ENTER;
      default -> false;
    };
  }
}
