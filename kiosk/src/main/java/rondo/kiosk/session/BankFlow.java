package rondo.kiosk.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.AskId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.base.refusal.Refusal;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;

/**
 * The one authorisation of a checkout (R1, R3). The checkout is journalled before the bank is
 * asked; only an approval that came before the deadline leads to a motion, and every other end says
 * so to the server.
 */
final class BankFlow {
  private BankFlow() {}

  /** Asks for all discs of the order at once; each of its copies stands here. */
  static Step<Session> ask(Order order, Payer payer, Situation now) {
    Visit visit = visit(order, payer, now);
    var ask = new AskId(now.ids().next());
    var wanted =
        visit.items().stream()
            .map(item -> new JournalEntry.Wanted(item.rental(), item.disc()))
            .toList();
    return Step.to(
        new Session.Asking(visit, order, payer, ask),
        new Command.ClearAlarm(Alarm.IDLE),
        new Command.Write(
            Change.of(new JournalEntry.CheckoutBegan(now.now(), visit.checkout(), wanted))),
        new Command.Send(ask, authorise(visit, payer, now)));
  }

  private static Ask authorise(Visit visit, Payer payer, Situation now) {
    return new Ask.Authorise(
        visit.checkout(),
        now.now(),
        visit.items().stream().map(item -> new Ask.CartLine(item.rental(), item.disc())).toList(),
        visit.tariff().id(),
        visit.tariff().version(),
        payer.sealedCard(),
        payer.mail().map(text -> now.sealing().forPeople(text)),
        Optional.of(now.manner().language()));
  }

  private static Visit visit(Order order, Payer payer, Situation now) {
    List<Visit.Item> items = new ArrayList<>();
    for (Cart.Line line : order.cart().lines()) {
      Slot slot = now.inventory().slotOf(line.disc()).orElseThrow();
      items.add(Visit.Item.wanted(new RentalId(now.ids().next()), line, slot));
    }
    return new Visit(
        new CheckoutId(now.ids().next()),
        order.tariff(),
        items,
        0,
        Optional.empty(),
        payer.mail().map(MailAddress::masked));
  }

  static Step<Session> asking(Session.Asking session, Event event, Situation now) {
    return switch (event) {
      case Event.Answered(var id, var answer) when id.equals(session.ask()) ->
          answered(session, answer, now);
      case Event.Unanswered(var id) when id.equals(session.ask()) -> silent(session, now);
      default -> Step.to(session);
    };
  }

  private static Step<Session> answered(Session.Asking session, Answer answer, Situation now) {
    return switch (answer) {
      case Answer.Authorised(var reserved, _) -> approved(session.visit(), reserved, now);
      case Answer.Declined _ -> declined(session, now);
      case Answer.Refused(var refusal, var discs) -> refused(session, refusal, discs, now);
      default -> silent(session, now);
    };
  }

  private static Step<Session> approved(Visit visit, Money reserved, Situation now) {
    var entry = new JournalEntry.CheckoutApproved(now.now(), visit.checkout());
    return GiveFlow.begin(visit.approved(reserved), now).after(new Command.Write(Change.of(entry)));
  }

  /** Where the server names the copies that it would not let go, the others can still be had. */
  private static Step<Session> refused(
      Session.Asking session, Refusal refusal, Optional<List<DiscCode>> discs, Situation now) {
    Order order = session.order();
    Order without = order.with(order.cart().refusing(discs.orElse(List.of())));
    return AgeFlow.refused(session, refusal, discs.orElse(List.of()), now)
        .or(() -> AgreeFlow.missing(without, Optional.of(session.payer()), now))
        .orElseGet(() ->
            SessionFlow.rest(Failures.refused(session.visit(), refusal), SessionFlow.READ_IDLE))
        .after(new Command.Write(ended(session.visit(), now)));
  }

  private static Step<Session> declined(Session.Asking session, Situation now) {
    var page =
        Failures.ofPayment(
            "declined",
            session.order(),
            session.visit().checkout().value(),
            Choice.LEAVE,
            Choice.ANOTHER_CARD);
    return SessionFlow.rest(page, SessionFlow.READ_IDLE)
        .after(new Command.Write(ended(session.visit(), now)));
  }

  /** No answer: whatever the bank has done, the server must undo it. */
  private static Step<Session> silent(Session.Asking session, Situation now) {
    var checkout = session.visit().checkout();
    var page = Failures.ofPayment("bank-silent", session.order(), checkout.value(), Choice.LEAVE);
    var change =
        new Change(
            List.of(new JournalEntry.CheckoutEnded(now.now(), checkout)),
            Map.of(),
            List.of(new Fact.CheckoutAbandoned(now.now(), checkout, "no-answer")));
    return SessionFlow.rest(page, SessionFlow.READ_IDLE).after(new Command.Write(change));
  }

  private static Change ended(Visit visit, Situation now) {
    return Change.of(new JournalEntry.CheckoutEnded(now.now(), visit.checkout()));
  }
}
