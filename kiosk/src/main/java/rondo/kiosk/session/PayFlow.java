package rondo.kiosk.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.AskId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.kiosk.inventory.Stock;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.tariff.rule.Tariff;

/**
 * Card, address, bank (R1, R3). The checkout is journalled before the bank is asked; only an
 * approval that came before the deadline leads to a motion, and every other end says so to the
 * server.
 */
final class PayFlow {
  private static final Duration MAIL_IDLE = Duration.ofSeconds(120);
  private static final int SWIPES = 3;

  private PayFlow() {}

  static Step<Session> paying(Session.Paying session, Event event, Situation now) {
    return switch (event) {
      case Event.CardRead(var sealed) ->
          SessionFlow.rest(
              new Session.Mailing(
                  session.title(), session.format(), sealed, "", false, Optional.empty()),
              MAIL_IDLE);
      case Event.CardUnreadable _ -> unreadable(session, now);
      case Event.Touched(Touch.Cancel _), Event.Touched(Touch.Back _) -> SessionFlow.browse();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.browse();
      default -> Step.to(session);
    };
  }

  private static Step<Session> unreadable(Session.Paying session, Situation now) {
    int tries = session.unreadable() + 1;
    Optional<Stock.Offer> offer = now.stock().offer(session.title(), session.format());
    if (tries < SWIPES || offer.isEmpty()) {
      return SessionFlow.rest(
          new Session.Paying(session.title(), session.format(), tries), SessionFlow.READ_IDLE);
    }
    return SessionFlow.rest(
        Failures.ofPayment(
            "card-unreadable",
            offer.get().title(),
            session.format(),
            now.ids().next(),
            Choice.LEAVE,
            Choice.ANOTHER_CARD),
        SessionFlow.READ_IDLE);
  }

  static Step<Session> mailing(Session.Mailing session, Event event, Situation now) {
    return switch (event) {
      case Event.Touched(Touch.Key(var text)) -> typed(session, session.typed() + text);
      case Event.Touched(Touch.Erase _) -> typed(session, shorter(session.typed()));
      case Event.Touched(Touch.ClearAll _) -> typed(session, "");
      case Event.Touched(Touch.UseAddress(var text)) ->
          check(session, text.orElse(session.typed()).strip());
      case Event.Touched(Touch.Back _) when session.confirming() -> typed(session, session.typed());
      case Event.Touched(Touch.ConfirmAddress _) when session.confirming() ->
          authorise(session, Optional.of(session.typed()), now);
      case Event.Touched(Touch.NoReceipt _) -> authorise(session, Optional.empty(), now);
      case Event.Touched(Touch.Cancel _) -> SessionFlow.browse();
      case Event.Rang(var alarm) when alarm == Alarm.IDLE -> SessionFlow.browse();
      default -> Step.to(session);
    };
  }

  private static Step<Session> typed(Session.Mailing session, String text) {
    String kept = text.length() > MailAddress.LONGEST ? session.typed() : text;
    return mail(session, kept, false, Optional.empty());
  }

  private static String shorter(String text) {
    return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
  }

  private static Step<Session> check(Session.Mailing session, String text) {
    return MailAddress.problemOf(text)
        .map(problem -> mail(session, text, false, Optional.of(problem)))
        .orElseGet(() -> mail(session, text, true, Optional.empty()));
  }

  private static Step<Session> mail(
      Session.Mailing session, String typed, boolean confirming, Optional<String> problem) {
    return SessionFlow.rest(
        new Session.Mailing(
            session.title(), session.format(), session.sealedCard(), typed, confirming, problem),
        MAIL_IDLE);
  }

  private static Step<Session> authorise(
      Session.Mailing session, Optional<String> mail, Situation now) {
    Optional<Stock.Offer> offer = now.stock().offer(session.title(), session.format());
    Optional<Tariff> tariff = now.prices().map(prices -> prices.tariff());
    if (!now.canSell() || offer.isEmpty() || tariff.isEmpty()) {
      return SessionFlow.rest(
          new Session.Failing(
              now.canSell() ? "gone" : now.linked() ? "returns-only" : "link-away",
              offer.map(Stock.Offer::title),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              rondo.base.id.ShortCode.of(now.ids().next()).text(),
              List.of(Choice.LEAVE),
              Optional.empty()),
          SessionFlow.READ_IDLE);
    }
    return ask(visit(offer.get(), mail, tariff.get(), now), session.sealedCard(), mail, now);
  }

  private static Visit visit(
      Stock.Offer offer, Optional<String> mail, Tariff tariff, Situation now) {
    var copy = offer.copies().getFirst();
    var item =
        new Visit.Item(
            new RentalId(now.ids().next()),
            offer.title(),
            offer.format(),
            copy.disc(),
            copy.slot(),
            List.of(),
            Visit.Outcome.WANTED,
            "");
    return new Visit(
        new CheckoutId(now.ids().next()),
        tariff,
        List.of(item),
        0,
        Optional.empty(),
        mail.map(MailAddress::masked));
  }

  private static Step<Session> ask(Visit visit, String card, Optional<String> mail, Situation now) {
    var ask = new AskId(now.ids().next());
    var wanted =
        visit.items().stream()
            .map(item -> new JournalEntry.Wanted(item.rental(), item.disc()))
            .toList();
    var lines =
        visit.items().stream().map(item -> new Ask.CartLine(item.rental(), item.disc())).toList();
    var authorise =
        new Ask.Authorise(
            visit.checkout(),
            now.now(),
            lines,
            visit.tariff().id(),
            visit.tariff().version(),
            card,
            mail.map(text -> now.sealing().forPeople(text)));
    return Step.to(
        new Session.Asking(visit, ask),
        new Command.ClearAlarm(Alarm.IDLE),
        new Command.Write(
            Change.of(new JournalEntry.CheckoutBegan(now.now(), visit.checkout(), wanted))),
        new Command.Send(ask, authorise));
  }

  static Step<Session> asking(Session.Asking session, Event event, Situation now) {
    return switch (event) {
      case Event.Answered(var id, var answer) when id.equals(session.ask()) ->
          answered(session.visit(), answer, now);
      case Event.Unanswered(var id) when id.equals(session.ask()) -> silent(session.visit(), now);
      default -> Step.to(session);
    };
  }

  private static Step<Session> answered(Visit visit, Answer answer, Situation now) {
    return switch (answer) {
      case Answer.Authorised(var reserved, _) -> approved(visit, reserved, now);
      case Answer.Declined _ -> declined(visit, now);
      case Answer.Refused(var refusal) ->
          SessionFlow.rest(Failures.refused(visit, refusal), SessionFlow.READ_IDLE)
              .after(new Command.Write(ended(visit, now)));
      default -> silent(visit, now);
    };
  }

  private static Step<Session> approved(Visit visit, Money reserved, Situation now) {
    var entry = new JournalEntry.CheckoutApproved(now.now(), visit.checkout());
    return GiveFlow.begin(visit.approved(reserved), now).after(new Command.Write(Change.of(entry)));
  }

  private static Step<Session> declined(Visit visit, Situation now) {
    var page =
        Failures.ofPayment(
            "declined",
            visit.item().title(),
            visit.item().format(),
            visit.checkout().value(),
            Choice.LEAVE,
            Choice.ANOTHER_CARD);
    return SessionFlow.rest(page, SessionFlow.READ_IDLE)
        .after(new Command.Write(ended(visit, now)));
  }

  /** No answer: whatever the bank has done, the server must undo it. */
  private static Step<Session> silent(Visit visit, Situation now) {
    var page =
        Failures.ofPayment(
            "bank-silent",
            visit.item().title(),
            visit.item().format(),
            visit.checkout().value(),
            Choice.LEAVE);
    var abandoned = new Fact.CheckoutAbandoned(now.now(), visit.checkout(), "no-answer");
    var change =
        new Change(
            List.of(new JournalEntry.CheckoutEnded(now.now(), visit.checkout())),
            Map.of(),
            List.of(abandoned));
    return SessionFlow.rest(page, SessionFlow.READ_IDLE).after(new Command.Write(change));
  }

  private static Change ended(Visit visit, Situation now) {
    return Change.of(new JournalEntry.CheckoutEnded(now.now(), visit.checkout()));
  }
}
