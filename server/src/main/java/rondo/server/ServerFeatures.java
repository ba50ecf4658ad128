package rondo.server;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.time.Ticker;
import rondo.payment.side.PaymentSide;
import rondo.protocol.ask.Ask;
import rondo.server.catalogue.AgeRule;
import rondo.server.checkout.CardUnsealing;
import rondo.server.checkout.CheckoutDesk;
import rondo.server.checkout.MailUnsealing;
import rondo.server.debt.DebtDesk;
import rondo.server.event.AppliedFacts;
import rondo.server.link.AskDesk;
import rondo.server.link.FactDesk;
import rondo.server.payment.PaymentAnswers;
import rondo.server.payment.PaymentDesk;
import rondo.server.payment.PaymentRules;
import rondo.server.payment.VerdictDesk;
import rondo.server.refund.RefundDesk;
import rondo.server.rental.DoubtDesk;
import rondo.server.rental.SaleSweep;
import rondo.server.returns.ReturnDesk;
import rondo.server.store.RentalStore;
import rondo.server.store.postgres.PostgresRentalStore;

/**
 * The features that move money and places, put together; who composes a server starts {@link
 * #payments} and runs {@link #sales} from time to time.
 *
 * @param facts applies what kiosks report
 * @param asks answers what kiosks ask
 * @param payments makes recorded payments; not started
 * @param sales sells what never came back
 * @param doubts where the console settles what nobody could tell
 * @param debts tries refused charges again; run from time to time, like the sales
 * @param verdicts where the console settles payments that stay without an answer
 * @param refunds where the console gives money back
 */
public record ServerFeatures(
    FactDesk facts,
    AskDesk asks,
    PaymentDesk payments,
    SaleSweep sales,
    DoubtDesk doubts,
    DebtDesk debts,
    VerdictDesk verdicts,
    RefundDesk refunds) {
  /** On PostgreSQL; each call to the bank has a virtual thread. */
  public static ServerFeatures create(
      Jdbi jdbi,
      PaymentSide side,
      InstantSource clock,
      Ticker ticker,
      IdSource ids,
      CardUnsealing cards,
      MailUnsealing mails,
      PaymentRules rules,
      AgeRule age) {
    return on(
        new PostgresRentalStore(jdbi),
        side,
        rules,
        age,
        clock,
        ticker,
        ids,
        cards,
        mails,
        call -> Thread.ofVirtual().name("authorisation").start(call));
  }

  /** On any store with the standard rules; calls to the bank run where {@code calls} says. */
  public static ServerFeatures on(
      RentalStore store,
      PaymentSide side,
      InstantSource clock,
      Ticker ticker,
      IdSource ids,
      CardUnsealing cards,
      MailUnsealing mails,
      Executor calls) {
    return on(
        store,
        side,
        PaymentRules.standard(),
        AgeRule.standard(),
        clock,
        ticker,
        ids,
        cards,
        mails,
        calls);
  }

  /** On any store; calls to the bank run where {@code calls} says. */
  public static ServerFeatures on(
      RentalStore store,
      PaymentSide side,
      PaymentRules rules,
      AgeRule age,
      InstantSource clock,
      Ticker ticker,
      IdSource ids,
      CardUnsealing cards,
      MailUnsealing mails,
      Executor calls) {
    var answers = new PaymentAnswers(store, mails, rules, clock, ids);
    var payments = new PaymentDesk(store, side, answers, rules, clock);
    Executor waking =
        call ->
            calls.execute(() -> {
              call.run();
              payments.wake();
            });
    var checkouts = new CheckoutDesk(store, side, answers, cards, age, clock, ticker, ids, waking);
    var returns = new ReturnDesk(store);
    AskDesk asks =
        (kiosk, id, wait, ask) ->
            switch (ask) {
              case Ask.Authorise what -> checkouts.authorise(kiosk, id, wait, what);
              case Ask.CheckReturn what -> returns.check(kiosk, what);
              case Ask.DescribeReturn what -> returns.describe(what);
            };
    return new ServerFeatures(
        new AppliedFacts(store, clock, ids, payments::wake),
        asks,
        payments,
        new SaleSweep(store, ids, payments::wake),
        new DoubtDesk(store, clock, ids, payments::wake),
        new DebtDesk(store, clock, ids, payments::wake),
        new VerdictDesk(store, rules.debts(), clock, ids),
        new RefundDesk(store, clock, ids, payments::wake));
  }
}
