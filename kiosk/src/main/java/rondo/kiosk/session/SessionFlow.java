package rondo.kiosk.session;

import java.time.Duration;
import java.util.Optional;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;

/**
 * Moves a visit on: which page comes next (R1, R3, T3). Pure and total. Choosing happens here;
 * paying in {@link PayFlow}, giving in {@link GiveFlow}, returning in {@link BringFlow}.
 */
final class SessionFlow {
  static final Duration BROWSE_IDLE = Duration.ofSeconds(60);
  static final Duration READ_IDLE = Duration.ofSeconds(90);

  private SessionFlow() {}

  static Step<Session> next(Session session, Event event, Situation now) {
    return switch (session) {
      case Session.Preparing preparing -> Step.to(preparing);
      case Session.Browsing browsing -> browsing(browsing, event, now);
      case Session.Viewing viewing -> viewing(viewing, event, now);
      case Session.Paying paying -> PayFlow.paying(paying, event, now);
      case Session.Mailing mailing -> PayFlow.mailing(mailing, event, now);
      case Session.Asking asking -> PayFlow.asking(asking, event, now);
      case Session.Vending vending -> GiveFlow.vending(vending, event, now);
      case Session.Offering offering -> GiveFlow.offering(offering, event, now);
      case Session.Finished finished -> closing(finished, event);
      case Session.Returning returning -> BringFlow.returning(returning, event, now);
      case Session.Returned returned -> BringFlow.returned(returned, event, now);
      case Session.Redirected redirected -> BringFlow.redirected(redirected, event, now);
      case Session.Failing failing -> failing(failing, event, now);
    };
  }

  private static Step<Session> browsing(Session.Browsing session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.ShowList(var genre, var page)) ->
          rest(new Session.Browsing(genre, Math.max(1, page)), BROWSE_IDLE);
      case Event.Touched(Touch.OpenTitle(var title, var format))
          when now.stock().offer(title, format).isPresent() ->
          rest(new Session.Viewing(title, format), BROWSE_IDLE);
      case Event.Touched(Touch.StartReturn _) -> BringFlow.begin(now);
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> Step.to(Session.Browsing.START);
      default -> Step.to(session);
    };
  }

  private static Step<Session> viewing(Session.Viewing session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.OpenTitle(var title, var format))
          when now.stock().offer(title, format).isPresent() ->
          rest(new Session.Viewing(title, format), BROWSE_IDLE);
      case Event.Touched(Touch.Rent _) when rentable(session, now) ->
          rest(new Session.Paying(session.title(), session.format(), 0), READ_IDLE);
      case Event.Touched(Touch.StartReturn _) -> BringFlow.begin(now);
      case Event.Touched(Touch.Back _), Event.Touched(Touch.Cancel _) -> browse();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> browse();
      default -> Step.to(session);
    };
  }

  private static boolean rentable(Session.Viewing session, Situation now) {
    return now.canSell() && now.stock().offer(session.title(), session.format()).isPresent();
  }

  private static Step<Session> closing(Session.Finished session, Event event) {
    return switch (event) {
      case Event.Touched(Touch.Finish _) -> browse();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> browse();
      default -> Step.to(session);
    };
  }

  private static Step<Session> failing(Session.Failing session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Choose(var choice)) when session.choices().contains(choice) ->
          chosen(session, choice, now);
      case Event.Touched(Touch.Finish _), Event.Touched(Touch.Cancel _) -> browse();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> browse();
      default -> Step.to(session);
    };
  }

  private static Step<Session> chosen(Session.Failing session, Choice choice, Situation now) {
    Optional<Session.Retry> retry = session.retry();
    return switch (choice) {
      case RETURN_A_DISC -> BringFlow.begin(now);
      case TRY_AGAIN, ANOTHER_CARD ->
          retry
              .map(again -> rest(new Session.Paying(again.title(), again.format(), 0), READ_IDLE))
              .orElseGet(SessionFlow::browse);
      case ANOTHER_COPY ->
          retry
              .map(again -> rest(new Session.Viewing(again.title(), again.format()), BROWSE_IDLE))
              .orElseGet(SessionFlow::browse);
      case LEAVE -> browse();
    };
  }

  /** Back to the list, as for the next customer. */
  static Step<Session> browse() {
    return Step.to(Session.Browsing.START, new Command.ClearAlarm(Alarm.IDLE));
  }

  /** A page that gives way to the list if nobody touches it. */
  static Step<Session> rest(Session session, Duration idle) {
    return Step.to(session, new Command.SetAlarm(Alarm.IDLE, idle));
  }
}
