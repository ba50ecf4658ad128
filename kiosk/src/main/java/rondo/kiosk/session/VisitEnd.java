package rondo.kiosk.session;

import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;

/** Whether somebody stands before the kiosk, as far as it can know. Pure. */
public final class VisitEnd {
  private VisitEnd() {}

  /** True if nothing has been chosen, brought or asked for. */
  public static boolean mayBeAbsent(Session session) {
    return switch (session) {
      case Session.Attracting _, Session.Auditing _ -> true;
      case Session.Browsing(_, _, var cart) -> cart.isEmpty();
      case Session.Preparing(var cart) -> cart.isEmpty();
      case Session.Viewing _,
          Session.Choosing _,
          Session.Paying _,
          Session.Mailing _,
          Session.ShowingAge _,
          Session.AgeUnshown _,
          Session.Agreeing _,
          Session.Missing _,
          Session.Asking _,
          Session.Vending _,
          Session.Between _,
          Session.Offering _,
          Session.Finished _,
          Session.Returning _,
          Session.Returned _,
          Session.Reporting _,
          Session.Redirected _,
          Session.Staff _,
          Session.Failing _ ->
          false;
    };
  }

  private static boolean isIdle(Event event) {
    return event instanceof Event.Rang(var alarm) && alarm == Alarm.IDLE;
  }

  /**
   * True if this step ended a visit, so that whoever comes next begins anew: by the last button, by
   * an idle time, or because the machine has done all that was asked. Who steps back to the list or
   * cancels still stands there.
   */
  public static boolean hasLeft(Session before, Event event, Session after) {
    if (!mayBeAbsent(after)) {
      return false;
    }
    boolean went =
        after instanceof Session.Attracting
            && !(before instanceof Session.Preparing)
            && !(before instanceof Session.Auditing);
    if (went) {
      return !(before instanceof Session.Attracting) || isIdle(event);
    }
    return switch (event) {
      case Event.Touched(var touch) -> touch instanceof Touch.Finish;
      case Event.Rang _ when isIdle(event) -> true;
      case Event.MachineLost _ -> false;
      default -> !mayBeAbsent(before);
    };
  }
}
