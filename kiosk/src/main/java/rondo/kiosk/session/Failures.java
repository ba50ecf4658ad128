package rondo.kiosk.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.ShortCode;
import rondo.base.refusal.Refusal;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.screen.Screen.Choice;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;

/** The failure pages that a session can come to (screens, "Failures"). */
final class Failures {
  private Failures() {}

  static Session.Failing ofPayment(
      String failure, State.Title title, Format format, UUID subject, Choice... choices) {
    return new Session.Failing(
        failure,
        Optional.of(title),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        reference(subject),
        List.of(choices),
        Optional.of(new Session.Retry(title.id(), format)));
  }

  static Session.Failing refused(Visit visit, Refusal refusal) {
    return new Session.Failing(
        "refused",
        Optional.of(visit.item().title()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(refusal),
        reference(visit.checkout().value()),
        List.of(Choice.LEAVE),
        Optional.empty());
  }

  static Session.Failing ofVend(String failure, Visit visit) {
    return new Session.Failing(
        failure,
        Optional.of(visit.item().title()),
        visit.reserved(),
        Optional.empty(),
        Optional.empty(),
        reference(visit.checkout().value()),
        List.of(Choice.LEAVE),
        Optional.empty());
  }

  static Session.Failing ofReturn(String failure, UUID returned, Instant at) {
    return new Session.Failing(
        failure,
        Optional.empty(),
        Optional.empty(),
        Optional.of(at),
        Optional.empty(),
        reference(returned),
        List.of(Choice.LEAVE, Choice.RETURN_A_DISC),
        Optional.empty());
  }

  static Session.Failing interrupted(Recovery.Cut cut) {
    return new Session.Failing(
        cut.told(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        reference(cut.checkout().value()),
        List.of(Choice.LEAVE),
        Optional.empty());
  }

  static String reference(UUID subject) {
    return ShortCode.of(subject).text();
  }
}
