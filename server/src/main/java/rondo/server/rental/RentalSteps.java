package rondo.server.rental;

import java.util.Map;
import java.util.Optional;
import rondo.base.id.EventId;
import rondo.base.id.KioskId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutDecision;
import rondo.server.checkout.CheckoutEvent;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.CheckoutOutcome;
import rondo.server.checkout.MailKind;
import rondo.server.checkout.SettlementSteps;
import rondo.server.debt.DebtRule;
import rondo.server.debt.DebtState;
import rondo.server.debt.DebtSteps;
import rondo.server.debt.Outstanding;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.ledger.Account;
import rondo.server.ledger.LedgerKind;
import rondo.server.ledger.Posting;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentOrders;
import rondo.server.refund.RefundBooks;
import rondo.server.refund.Refundable;
import rondo.server.rental.RentalOutcome.Closed;
import rondo.server.rental.RentalOutcome.Moved;
import rondo.server.rental.RentalOutcome.SaleUndone;
import rondo.server.store.StepDraft;
import rondo.tariff.charge.Charge;
import rondo.tariff.charge.Close;

/**
 * Writes what {@link RentalDecision} says: the rental's row, what is owed, the one charge at its
 * close. The event that caused it is in the draft already.
 */
public final class RentalSteps {
  private RentalSteps() {}

  /** The rental moves; its checkout is settled if that was the last disc in doubt. */
  public static void moved(
      StepDraft draft, CheckoutFile file, Rental rental, Moved moved, EventId cause) {
    draft.put(file, rental.as(moved.life(), file.termsOf(rental), draft.now()));
    discKnown(draft, file, cause);
  }

  /** The rental is over: what is owed beyond the first night is booked and charged once. */
  public static void closed(
      StepDraft draft, CheckoutFile file, Rental rental, Closed closed, EventId cause) {
    draft.put(file, rental.as(closed.life(), file.termsOf(rental), draft.now()));
    owe(draft, file, rental, closed.close());
    charge(draft, file, rental, atClose(draft, file, rental, closed.close()), cause);
    announce(draft, file, rental, closed.close(), cause);
    draft.mail(draft.latest(file), mailOf(closed.close()), Optional.of(rental.rentalId()));
    discKnown(draft, file, cause);
  }

  /** A sale that was none: its lines are reversed, the true ones booked, the excess given back. */
  public static void saleUndone(
      StepDraft draft, CheckoutFile file, Rental rental, SaleUndone undone, EventId cause) {
    draft.put(file, rental.as(undone.life(), file.termsOf(rental), draft.now()));
    Charge sale = undone.booked().further();
    if (!sale.lines().isEmpty()) {
      draft.book(
          file.checkout().checkoutId(),
          Posting.owed(LedgerKind.SALE, rental.rentalId(), sale, Account.SALE)
              .reversed(LedgerKind.SALE_REVERSED),
          Optional.empty());
    }
    owe(draft, file, rental, undone.close());
    giveBack(draft, file, rental, sale.total().minus(undone.close().further().total()), cause);
    recount(draft, file, rental);
    announce(draft, file, rental, undone.close(), cause);
    draft.mail(file, MailKind.RETURN, Optional.of(rental.rentalId()));
  }

  private static void recount(StepDraft draft, CheckoutFile file, Rental rental) {
    draft
        .latest(file)
        .rental(rental.rentalId())
        .ifPresent(now -> DebtSteps.recount(draft, file, now, DebtState.CLEARED));
  }

  private static void discKnown(StepDraft draft, CheckoutFile file, EventId cause) {
    var state = draft.latest(file.checkout()).state();
    switch (CheckoutDecision.next(state, CheckoutEvent.DISC_KNOWN)) {
      case CheckoutOutcome.Moved _ -> SettlementSteps.settle(draft, file, cause);
      case CheckoutOutcome.Unchanged _, CheckoutOutcome.Unexpected _ -> {}
    }
  }

  private static void owe(StepDraft draft, CheckoutFile file, Rental rental, Close close) {
    if (close.further().lines().isEmpty()) {
      return;
    }
    draft.book(
        file.checkout().checkoutId(),
        switch (close) {
          case Close.Returned back ->
              Posting.owed(
                  LedgerKind.FURTHER_NIGHTS, rental.rentalId(), back.further(), Account.RENTAL);
          case Close.Sold sold ->
              Posting.owed(LedgerKind.SALE, rental.rentalId(), sold.further(), Account.SALE);
        },
        Optional.empty());
  }

  private static void charge(
      StepDraft draft, CheckoutFile file, Rental rental, Money total, EventId cause) {
    if (!total.isPositive()) {
      return;
    }
    if (Outstanding.liveCharge(file, rental).isPresent()) {
      return;
    }
    if (file.customer().isEmpty()) {
      Rental closed = draft.latest(file).rental(rental.rentalId()).orElse(rental);
      DebtSteps.refused(draft, file, closed, "no card is known", DebtRule.standard());
      return;
    }
    PaymentOrders.order(
        draft,
        file,
        PaymentKind.CHARGE,
        Optional.of(rental.rentalId()),
        Optional.empty(),
        total,
        cause);
  }

  /** The further nights, and the first if its capture was refused. */
  private static Money atClose(StepDraft draft, CheckoutFile file, Rental rental, Close close) {
    if (!Outstanding.captureFailed(file)) {
      return close.further().total();
    }
    CheckoutFile now = draft.latest(file);
    DebtSteps.putOff(draft, now, now.rental(rental.rentalId()).orElse(rental), Optional.empty());
    return now.rental(rental.rentalId())
        .map(closed -> Outstanding.of(now, closed))
        .orElse(close.further().total());
  }

  private static void giveBack(
      StepDraft draft, CheckoutFile file, Rental rental, Money excess, EventId cause) {
    Optional<PaymentOp> charged = Outstanding.liveCharge(file, rental);
    if (charged.isEmpty() || !excess.isPositive()) {
      return;
    }
    Money left = Refundable.leftOf(file, charged.get());
    Money back = excess.compareTo(left) < 0 ? excess : left;
    if (back.isPositive()) {
      PaymentOrders.order(
          draft,
          file,
          PaymentKind.REFUND,
          Optional.of(rental.rentalId()),
          charged.map(PaymentOp::paymentId),
          back,
          cause);
    }
    // What is under way may still be refused: it is counted when it has gone back.
    Money given = excess.minus(back);
    Money gone = Refundable.gone(file, charged.get());
    Money counted = given.compareTo(gone) < 0 ? given : gone;
    if (counted.isPositive()) {
      Money before = Money.zero(counted.currency());
      draft.book(
          rental.checkoutId(),
          RefundBooks.counted(file, rental, before, counted),
          Optional.empty());
    }
  }

  private static void announce(
      StepDraft draft, CheckoutFile file, Rental rental, Close close, EventId cause) {
    String type =
        switch (close) {
          case Close.Returned _ -> "rental-returned";
          case Close.Sold _ -> "rental-sold";
        };
    draft.event(
        Events.now(
            draft.pen(),
            cause,
            "server",
            type,
            about(rental),
            Map.of("nights", close.nights(), "further", close.further().total())));
  }

  /** What an event about this rental is about. */
  public static About about(Rental rental) {
    return new About(
        Optional.of(rental.kioskId()),
        Optional.of(rental.discCode()),
        Optional.of(rental.rentalId()),
        Optional.of(rental.checkoutId()));
  }

  private static MailKind mailOf(Close close) {
    return switch (close) {
      case Close.Returned _ -> MailKind.RETURN;
      case Close.Sold _ -> MailKind.SALE;
    };
  }

  /** Whether a rental of this checkout may be reported by this kiosk. */
  public static boolean belongsTo(CheckoutFile file, KioskId kiosk) {
    return file.checkout().kioskId().equals(kiosk);
  }
}
