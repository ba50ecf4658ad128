package rondo.kiosk.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rondo.base.id.AskId;
import rondo.kiosk.returns.ReturnFlow;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;

/** A visit that brings a disc back (T1, T3). */
final class BringFlow {
  private static final Duration DONE_IDLE = Duration.ofSeconds(15);
  private static final Duration AGAIN = Duration.ofMillis(400);

  /** So often the server is asked what a return came to before the page does without. */
  private static final int ASKS = 30;

  private BringFlow() {}

  /**
   * @param cart what was chosen before; it is there again when the return is over
   */
  static Step<Session> begin(Cart cart, Situation now) {
    return begin(ReturnFlow.begin(now), cart);
  }

  /** The machine rests: the label is read to stop the clock, and the door stays shut. */
  static Step<Session> stopClock(Cart cart, Situation now) {
    return begin(ReturnFlow.begin(Optional.empty(), true, now), cart);
  }

  /** Once more after a page that has told why it failed; what was noted first still counts. */
  static Step<Session> again(Session.Failing failed, Situation now) {
    Optional<Instant> since =
        failed.failure().equals("label-unreadable") ? failed.notedAt() : Optional.empty();
    return begin(ReturnFlow.begin(since, false, now), failed.cart());
  }

  private static Step<Session> begin(Step<Taking> step, Cart cart) {
    return step.<Session>as(new Session.Returning(step.state(), cart))
        .after(new Command.SetAlarm(Alarm.IDLE, SessionFlow.BROWSE_IDLE));
  }

  static Step<Session> returning(Session.Returning session, Event event, Situation now) {
    boolean nothingYet =
        session.taking() instanceof Taking.Holding || session.taking() instanceof Taking.Asking;
    return switch (event) {
      case Event.Touched(Touch.Cancel _) when nothingYet -> leave(session.cart());
      case Event.Rang(var alarm) when alarm == Alarm.IDLE && nothingYet ->
          SessionFlow.end().after(new Command.ClearAlarm(Alarm.LOOK));
      default -> taking(ReturnFlow.next(session.taking(), event, now), session.cart(), now);
    };
  }

  /** Who cancels still stands here. */
  private static Step<Session> leave(Cart cart) {
    return SessionFlow.list(Session.Browsing.with(cart)).after(new Command.ClearAlarm(Alarm.LOOK));
  }

  private static Step<Session> taking(Step<Taking> step, Cart cart, Situation now) {
    Command[] done = step.commands().toArray(Command[]::new);
    return switch (step.state()) {
      case Taking.Stored stored -> stored(stored, cart, now).after(done);
      case Taking.Redirected redirected -> redirected(redirected, cart).after(done);
      case Taking.Refused refused -> refused(refused, cart).after(done);
      default -> step.as(new Session.Returning(step.state(), cart));
    };
  }

  private static Step<Session> stored(Taking.Stored stored, Cart cart, Situation now) {
    var page =
        new Session.Returned(
            stored.held(),
            stored.title(),
            stored.acceptedAt(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            cart);
    Step<Session> step = describe(page, now).then(new Command.SetAlarm(Alarm.IDLE, DONE_IDLE));
    return stored.machineDoubtful() ? step.then(new Command.Mend(Optional.empty())) : step;
  }

  private static Step<Session> redirected(Taking.Redirected redirected, Cart cart) {
    return SessionFlow.rest(
        new Session.Redirected(
            redirected.nearest(), Failures.reference(redirected.returned().value()), cart),
        SessionFlow.READ_IDLE);
  }

  static Step<Session> redirected(Session.Redirected session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Choose(var choice)) when choice == Choice.RETURN_A_DISC ->
          begin(session.cart(), now);
      case Event.Touched(Touch.Choose _),
          Event.Touched(Touch.Finish _),
          Event.Touched(Touch.Cancel _) ->
          SessionFlow.list(session.cart());
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      default -> Step.to(session);
    };
  }

  private static Step<Session> refused(Taking.Refused refused, Cart cart) {
    Step<Session> step =
        refused.reason().equals("nothing-inserted")
            ? SessionFlow.list(Session.Browsing.with(cart))
            : SessionFlow.rest(
                Failures.ofReturn(refused.reason(), refused.returned().value(), refused.at(), cart),
                SessionFlow.READ_IDLE);
    return refused.machineDoubtful() ? step.then(new Command.Mend(Optional.empty())) : step;
  }

  private static Step<Session> describe(Session.Returned page, Situation now) {
    if (!now.linked() || page.asks() >= ASKS) {
      return Step.to(page);
    }
    var ask = new AskId(now.ids().next());
    var held = page.held();
    return Step.to(
        new Session.Returned(
            held,
            page.title(),
            page.acceptedAt(),
            Optional.of(ask),
            page.asks() + 1,
            page.nights(),
            page.total(),
            page.cart()),
        new Command.Send(ask, new Ask.DescribeReturn(held.returned(), held.disc())));
  }

  static Step<Session> returned(Session.Returned session, Event event, Situation now) {
    return switch (event) {
      case Event.Answered(var id, Answer.ReturnDescribed told) when isOurs(session, id) ->
          Step.to(
              new Session.Returned(
                  session.held(),
                  Optional.of(told.titleName()),
                  session.acceptedAt(),
                  Optional.empty(),
                  session.asks(),
                  Optional.of(told.nights()),
                  told.total(),
                  session.cart()));
      case Event.Answered(var id, Answer.ReturnPending _) when isOurs(session, id) ->
          Step.to(session, new Command.SetAlarm(Alarm.DESCRIBE, AGAIN));
      case Event.Unanswered(var id) when isOurs(session, id) ->
          Step.to(session, new Command.SetAlarm(Alarm.DESCRIBE, AGAIN));
      case Event.Rang(var alarm) when alarm == Alarm.DESCRIBE -> describe(session, now);
      case Event.Touched(Touch.ReportFault _) when ReportFlow.isOpen(now) ->
          ReportFlow.begin(session);
      case Event.Touched(Touch.StartReturn _) ->
          begin(session.cart(), now).after(new Command.ClearAlarm(Alarm.DESCRIBE));
      case Event.Touched(Touch.Finish _) -> leaveDone(session.cart());
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> leaveDone(Cart.EMPTY);
      default -> Step.to(session);
    };
  }

  private static boolean isOurs(Session.Returned session, AskId id) {
    return session.ask().equals(Optional.of(id));
  }

  private static Step<Session> leaveDone(Cart cart) {
    return SessionFlow.list(cart).after(new Command.ClearAlarm(Alarm.DESCRIBE));
  }

  /** The machine went away before its door opened: whose disc was there is told, if it is known. */
  static Command[] cut(Session session, Situation now) {
    return session instanceof Session.Returning(Taking.Asking asking, _)
        ? new Command[] {ReturnFlow.cut(asking, now)}
        : new Command[0];
  }
}
