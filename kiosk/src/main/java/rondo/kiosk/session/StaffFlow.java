package rondo.kiosk.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.ReturnId;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.Work;
import rondo.kiosk.returns.ReturnFlow;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.screen.Touch.Duty;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.stocking.Stocking.Told;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.protocol.fact.Fact;
import rondo.protocol.identity.ServiceCode;
import rondo.protocol.state.State;

/**
 * A person with a service code: the code, what is to do, its end (R4, R7, T8). What moves is in
 * {@link StockFlow}. The code stays good until the person is done with it or its time is over, so
 * that a power cut in the middle needs no new one. Pure.
 */
final class StaffFlow {
  private static final Duration IDLE = Duration.ofSeconds(120);
  private static final int LONGEST = 20;

  private StaffFlow() {}

  /** Only while a code is good; else nobody is asked for one. */
  static Step<Session> begin(Situation now) {
    return now.duties().key(now.now()).isPresent()
        ? rest(new Stocking.Entering("", false))
        : SessionFlow.end();
  }

  static Step<Session> next(Session.Staff session, Event event, Situation now) {
    if (event instanceof Event.Rang(var alarm) && alarm == Alarm.IDLE && waits(session)) {
      return out();
    }
    return switch (session.work()) {
      case Stocking.Entering entering -> entering(entering, event, now);
      case Stocking.Resting resting -> resting(resting, event, now);
      case Stocking.Holding holding -> StockFlow.holding(holding, event, now);
      case Stocking.Unlisted unlisted -> StockFlow.unlisted(unlisted, event, now);
      case Stocking.Bringing bringing -> StockFlow.bringing(bringing, event, now);
      case Stocking.Giving giving -> StockFlow.giving(giving, event, now);
    };
  }

  /** Whether a person is waited for, and not the machine. */
  static boolean waits(Session.Staff session) {
    return switch (session.work()) {
      case Stocking.Entering _, Stocking.Resting _, Stocking.Holding _, Stocking.Unlisted _ -> true;
      case Stocking.Bringing _, Stocking.Giving _ -> false;
    };
  }

  private static Step<Session> entering(Stocking.Entering work, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Key(var text)) -> typed(work, work.typed() + text);
      case Event.Touched(Touch.Typed(var text)) -> typed(work, text);
      case Event.Touched(Touch.Erase _) -> typed(work, PayFlow.shorter(work.typed()));
      case Event.Touched(Touch.ClearAll _) -> typed(work, "");
      case Event.Touched(Touch.UseCode(var text)) -> check(text.orElse(work.typed()), now);
      case Event.Touched(Touch.Staff(var duty)) when duty == Duty.BACK -> SessionFlow.end();
      default -> Step.to(new Session.Staff(work));
    };
  }

  private static Step<Session> typed(Stocking.Entering work, String text) {
    return rest(new Stocking.Entering(text.length() > LONGEST ? work.typed() : text, false));
  }

  private static Step<Session> check(String typed, Situation now) {
    Optional<State.ServiceKey> key = now.duties().key(now.now());
    return ServiceCode.read(typed)
        .flatMap(code -> key.filter(it -> now.sealing().opens(code, it)))
        .map(it -> rest(it.number(), Optional.empty()).after(visited(it.number(), "began", now)))
        .orElseGet(() -> rest(new Stocking.Entering("", true)));
  }

  static Command visited(long key, String step, Situation now) {
    var fact = new Fact.ServiceVisited(now.now(), key, step);
    var change = new Change(List.of(), Map.of(), List.of(fact));
    return new Command.Write(step.equals("ended") ? change.doing(Work.SERVICE, key) : change);
  }

  private static Step<Session> resting(Stocking.Resting work, Event event, Situation now) {
    return event instanceof Event.Touched(Touch.Staff(var duty))
        ? switch (duty) {
          case LOAD -> hold(work.key(), Optional.empty(), now);
          case UNLOAD -> StockFlow.giveNext(work, now);
          case AUDIT -> audit(work, now);
          case DONE -> SessionFlow.end().after(visited(work.key(), "ended", now));
          case BACK -> SessionFlow.end();
          case ENTER, TAKE_ANYWAY, PUT_ASIDE -> Step.to(new Session.Staff(work));
        }
        : Step.to(new Session.Staff(work));
  }

  /** An audit that is under way is enough; it goes on as soon as nobody stands here. */
  private static Step<Session> audit(Stocking.Resting work, Situation now) {
    if (!isGood(work.key(), now)) {
      return out();
    }
    Step<Session> told = rest(work.key(), Optional.of(Told.of("audit")));
    if (now.duties().audit().isPresent()) {
      return told;
    }
    var change =
        new Change(List.of(), Map.of(), List.of())
            .doing(Work.AUDIT_ORDERED, now.duties().nextAudit());
    return told.after(new Command.Write(change));
  }

  /**
   * Whether the code that a person came with is still in force: it may be used up, over or replaced
   * by another meanwhile. Asked before anything new begins; what is under way ends first.
   */
  static boolean isGood(long key, Situation now) {
    return now.duties().key(now.now()).filter(it -> it.number() == key).isPresent();
  }

  /** Whose code is not in force any more has nothing to do here. */
  static Step<Session> out() {
    return SessionFlow.end().after(new Command.ClearAlarm(Alarm.LOOK));
  }

  /** Looks at what is held to the door. */
  static Step<Session> hold(long key, Optional<Told> told, Situation now) {
    if (!isGood(key, now)) {
      return out();
    }
    var load = new ReturnId(now.ids().next());
    return rest(new Stocking.Holding(key, load, told, Optional.empty()))
        .then(ReturnFlow.look(load));
  }

  static Step<Session> rest(long key, Optional<Told> told) {
    return rest(new Stocking.Resting(key, told));
  }

  static Step<Session> rest(Stocking work) {
    return SessionFlow.rest(new Session.Staff(work), IDLE);
  }
}
