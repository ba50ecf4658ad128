package rondo.server.checkout;

import java.util.List;
import java.util.Optional;
import rondo.base.id.EventId;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.ledger.Account;
import rondo.server.ledger.LedgerKind;
import rondo.server.ledger.Posting;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentOrders;
import rondo.server.rental.Rental;
import rondo.server.store.StepDraft;

/** Writes what {@link Settlement} says: one capture for what was taken, or one void. */
public final class SettlementSteps {
  private SettlementSteps() {}

  /** Settles the checkout as it will be after this step, if its time has come. */
  public static void settle(StepDraft draft, CheckoutFile read, EventId cause) {
    CheckoutFile file = draft.latest(read);
    switch (Settlement.of(file)) {
      case Settlement.Capture(var taken) -> capture(draft, file, taken, cause);
      case Settlement.Release() -> release(draft, file, cause);
      case Settlement.Nothing() -> {}
    }
  }

  /** Releases whatever the authorisation holds, also if the payment side never heard of it. */
  public static void release(StepDraft draft, CheckoutFile file, EventId cause) {
    PaymentOrders.order(
        draft,
        file,
        PaymentKind.VOID,
        Optional.empty(),
        Optional.of(authorisation(file)),
        Money.zero(file.checkout().currency()),
        cause);
  }

  private static void capture(
      StepDraft draft, CheckoutFile file, List<Rental> taken, EventId cause) {
    Money total = Money.zero(file.checkout().currency());
    for (Rental rental : taken) {
      var charge = file.termsOf(rental).firstNight(rental.dispensed());
      total = total.plus(charge.total());
      draft.book(
          file.checkout().checkoutId(),
          Posting.owed(LedgerKind.FIRST_NIGHT, rental.rentalId(), charge, Account.RENTAL),
          Optional.empty());
    }
    draft.mail(file, MailKind.RENTAL, Optional.empty());
    if (total.isPositive()) {
      PaymentOrders.order(
          draft,
          file,
          PaymentKind.CAPTURE,
          Optional.empty(),
          Optional.of(authorisation(file)),
          total,
          cause);
    }
  }

  private static PaymentId authorisation(CheckoutFile file) {
    return file.payment(PaymentKind.AUTHORISE, Optional.empty())
        .map(PaymentOp::paymentId)
        .orElseThrow();
  }
}
