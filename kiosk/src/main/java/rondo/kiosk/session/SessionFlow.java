package rondo.kiosk.session;

import java.time.Duration;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;

/**
 * Moves a visit on: which page comes next (R1, R3, T3). Pure and total. Choosing happens in {@link
 * ChooseFlow}; a title's age in {@link AgeFlow}; card and address in {@link PayFlow}; what must be
 * said before the bank is asked in {@link AgreeFlow}; the bank in {@link BankFlow}, giving in
 * {@link GiveFlow}, returning in {@link BringFlow}; staff in {@link StaffFlow}.
 */
final class SessionFlow {
  static final Duration BROWSE_IDLE = Duration.ofSeconds(60);
  static final Duration READ_IDLE = Duration.ofSeconds(90);
  static final Duration TYPE_IDLE = Duration.ofSeconds(120);

  private SessionFlow() {}

  static Step<Session> next(Session session, Event event, Situation now) {
    return switch (session) {
      case Session.Preparing preparing -> preparing(preparing, event, now);
      case Session.Attracting attracting -> attracting(attracting, event, now);
      case Session.Browsing browsing -> ChooseFlow.browsing(browsing, event, now);
      case Session.Viewing viewing -> ChooseFlow.viewing(viewing, event, now);
      case Session.Choosing choosing -> ChooseFlow.choosing(choosing, event, now);
      case Session.Paying paying -> PayFlow.paying(paying, event, now);
      case Session.ShowingAge showing -> AgeFlow.showing(showing, event, now);
      case Session.Mailing mailing -> PayFlow.mailing(mailing, event, now);
      case Session.Agreeing agreeing -> AgreeFlow.agreeing(agreeing, event, now);
      case Session.Missing missing -> AgreeFlow.missing(missing, event, now);
      case Session.AgeUnshown unshown -> AgeFlow.unshown(unshown, event, now);
      case Session.Asking asking -> BankFlow.asking(asking, event, now);
      case Session.Vending vending -> GiveFlow.vending(vending, event, now);
      case Session.Between between -> GiveFlow.between(between, event, now);
      case Session.Offering offering -> GiveFlow.offering(offering, event, now);
      case Session.Finished finished -> closing(finished, event, now);
      case Session.Reporting reporting -> ReportFlow.reporting(reporting, event, now);
      case Session.Returning returning -> BringFlow.returning(returning, event, now);
      case Session.Returned returned -> BringFlow.returned(returned, event, now);
      case Session.Redirected redirected -> BringFlow.redirected(redirected, event, now);
      case Session.Failing failing -> failing(failing, event, now);
      case Session.Staff staff -> StaffFlow.next(staff, event, now);
      case Session.Auditing auditing -> AuditFlow.next(auditing, event, now);
    };
  }

  /**
   * A cart that nobody comes back to is forgotten. Who brings a disc while the machine does not
   * come to rest can have its clock stopped.
   */
  private static Step<Session> preparing(Session.Preparing session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.StartReturn _) -> BringFlow.stopClock(session.cart(), now);
      case Event.Rang(var alarm) when alarm == Alarm.IDLE ->
          Step.to(new Session.Preparing(Cart.EMPTY));
      default -> Step.to(session);
    };
  }

  /** A visit begins with a touch; what is said of the one before goes by itself. */
  private static Step<Session> attracting(Session.Attracting session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Begin _) -> list(Session.Browsing.START);
      case Event.Touched(Touch.StartReturn _) -> BringFlow.begin(Cart.EMPTY, now);
      case Event.Touched(Touch.Staff(var duty)) when duty == Touch.Duty.ENTER ->
          StaffFlow.begin(now);
      case Event.AuditDue _ -> AuditFlow.begin(session, now);
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> end();
      default -> Step.to(session);
    };
  }

  private static Step<Session> closing(Session.Finished session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.ReportFault _) when ReportFlow.isOpen(now) ->
          ReportFlow.begin(session);
      case Event.Touched(Touch.Finish _) -> end();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> end();
      default -> Step.to(session);
    };
  }

  private static Step<Session> failing(Session.Failing session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Choose(var choice)) when session.choices().contains(choice) ->
          chosen(session, choice, now);
      case Event.Touched(Touch.Finish _), Event.Touched(Touch.Cancel _) -> list(session.cart());
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> end();
      default -> Step.to(session);
    };
  }

  private static Step<Session> chosen(Session.Failing session, Choice choice, Situation now) {
    return switch (choice) {
      case RETURN_A_DISC -> BringFlow.again(session, now);
      case ANOTHER_CARD ->
          session
              .retry()
              .map(order -> PayFlow.swipe(order, now))
              .orElseGet(() -> list(session.cart()));
      case ANOTHER_COPY, GO_ON, LEAVE -> list(session.cart());
    };
  }

  /** The visit is over; the screen invites the next customer. */
  static Step<Session> end() {
    return Step.to(Session.Attracting.START, new Command.ClearAlarm(Alarm.IDLE));
  }

  /** Back to the list with nothing chosen, for who still stands here. */
  static Step<Session> afresh() {
    return list(Session.Browsing.START);
  }

  /** Back to the list with what was chosen so far; who has chosen nothing is done. */
  static Step<Session> list(Cart cart) {
    return cart.isEmpty() ? end() : list(Session.Browsing.with(cart));
  }

  /** Back to the part of the list that was shown. */
  static Step<Session> list(Session.Browsing list) {
    return rest(list, BROWSE_IDLE);
  }

  /** A page that does not stay for ever if nobody touches it. */
  static Step<Session> rest(Session session, Duration idle) {
    return Step.to(session, new Command.SetAlarm(Alarm.IDLE, idle));
  }
}
