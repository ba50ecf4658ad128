package rondo.kiosk.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.kiosk.journal.Change;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.protocol.fact.Fact;

/** A customer says what is wrong with a disc (T5): nobody rents it before a person has looked. */
final class ReportFlow {
  private static final Duration THANKS = Duration.ofSeconds(15);

  private ReportFlow() {}

  /** Whether the server takes such reports; an older one would not know what they mean. */
  static boolean isOpen(Situation now) {
    return now.restrictions().isPresent();
  }

  /** About the discs that were just taken. */
  static Step<Session> begin(Session.Finished finished) {
    List<Session.Suspect> discs =
        finished.visit().takenItems().stream()
            .map(item ->
                new Session.Suspect(
                    item.disc(),
                    Optional.of(item.title().name()),
                    Optional.of(item.rental()),
                    Optional.empty()))
            .toList();
    return begin(discs, finished);
  }

  /** About the disc that was just brought. */
  static Step<Session> begin(Session.Returned returned) {
    var held = returned.held();
    var suspect =
        new Session.Suspect(
            held.disc(), returned.title(), Optional.empty(), Optional.of(held.returned()));
    return begin(List.of(suspect), returned).after(new Command.ClearAlarm(Alarm.DESCRIBE));
  }

  private static Step<Session> begin(List<Session.Suspect> discs, Session before) {
    return SessionFlow.rest(new Session.Reporting(discs, 0, false, before), SessionFlow.READ_IDLE);
  }

  static Step<Session> reporting(Session.Reporting session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.PickDisc(var disc))
          when !session.thanked() && disc < session.discs().size() ->
          SessionFlow.rest(
              new Session.Reporting(session.discs(), disc, false, session.before()),
              SessionFlow.READ_IDLE);
      case Event.Touched(Touch.NameFault(var fault)) when !session.thanked() ->
          noted(session, fault, now);
      case Event.Touched(Touch.Back _) when !session.thanked() ->
          SessionFlow.rest(session.before(), THANKS);
      case Event.Touched(Touch.Finish _) when session.thanked() -> left(session);
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.end();
      default -> Step.to(session);
    };
  }

  /** Who has brought a disc may have chosen others before. */
  private static Step<Session> left(Session.Reporting session) {
    return session.before() instanceof Session.Returned returned
        ? SessionFlow.list(returned.cart())
        : SessionFlow.end();
  }

  private static Step<Session> noted(Session.Reporting session, Screen.Fault fault, Situation now) {
    var suspect = session.discs().get(session.chosen());
    var report =
        new Fact.FaultReported(
            now.now(), suspect.disc(), word(fault), suspect.rental(), suspect.returned());
    return SessionFlow.rest(
            new Session.Reporting(session.discs(), session.chosen(), true, session.before()),
            THANKS)
        .after(new Command.Write(new Change(List.of(), Map.of(), List.of(report))));
  }

  private static String word(Screen.Fault fault) {
    return switch (fault) {
      case SKIPS -> "skips";
      case WILL_NOT_START -> "will-not-start";
      case WRONG_DISC -> "wrong-disc";
      case BROKEN_CASE -> "broken-case";
    };
  }

  static Screen screen(Session.Reporting session) {
    return new Screen.FaultReport(
        session.discs().stream().map(Session.Suspect::title).toList(),
        session.chosen(),
        session.thanked());
  }
}
