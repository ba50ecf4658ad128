package rondo.server.refund;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.EventId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.MailKind;
import rondo.server.event.Events;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentOrders;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalSteps;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;

/**
 * A person gives money back (INVARIANTS I1, I27, F25): decided against all that was charged and
 * given back, written as calls with keys of their own. Pure.
 */
public final class RefundSteps {
  private RefundSteps() {}

  /** What a request comes to. */
  sealed interface Decided {
    /** To be written. */
    record Ordered(StepDraft draft, RefundOutcome.Ordered outcome) implements Decided {}

    /** Nothing is written. */
    record Refused(RefundOutcome.Refused outcome) implements Decided {}
  }

  static Decided grant(CheckoutFile file, Rental rental, RefundRequest request, Pen pen) {
    Money amount = request.amount();
    if (!amount.isPositive() || !amount.currency().equals(file.checkout().currency())) {
      return refused(new RefundOutcome.Refused(RefundRefusals.notPositive()));
    }
    if (Refundable.granted(file, rental) != request.seen()) {
      return refused(new RefundOutcome.Refused(RefundRefusals.seenLess()));
    }
    Money left = Refundable.left(file, rental);
    return amount.compareTo(left) > 0
        ? refused(new RefundOutcome.Refused(RefundRefusals.tooMuch(left)))
        : ordered(file, rental, request, parts(file, rental, amount, pen), pen);
  }

  private static Decided refused(RefundOutcome.Refused outcome) {
    return new Decided.Refused(outcome);
  }

  private static List<PaymentOp> parts(CheckoutFile file, Rental rental, Money amount, Pen pen) {
    List<PaymentOp> parts = new ArrayList<>();
    Money rest = amount;
    for (Refundable.Source source : Refundable.sources(file, rental)) {
      Money part = rest.compareTo(source.left()) < 0 ? rest : source.left();
      if (part.isPositive()) {
        int number = Refundable.nextPart(file, source.payment());
        parts.add(
            PaymentOrders.fresh(
                    pen,
                    PaymentKind.REFUND,
                    file.checkout().checkoutId(),
                    Optional.of(rental.rentalId()),
                    Optional.of(source.payment().paymentId()),
                    part,
                    Duration.ZERO,
                    "part " + number)
                .asPart(number));
        rest = rest.minus(part);
      }
    }
    return parts;
  }

  private static Decided ordered(
      CheckoutFile file, Rental rental, RefundRequest request, List<PaymentOp> parts, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.event(
        Events.now(
            pen,
            new EventId(rental.rentalId().value()),
            "operator:" + request.who(),
            "refund-granted",
            RentalSteps.about(rental),
            Map.of(
                "amount",
                request.amount(),
                "reason",
                request.reason(),
                "words",
                request.words(),
                "payments",
                parts.stream().map(PaymentOp::paymentId).toList())));
    parts.forEach(op -> PaymentOrders.put(draft, file, op, draft.cause()));
    return new Decided.Ordered(
        draft, new RefundOutcome.Ordered(parts.stream().map(PaymentOp::paymentId).toList()));
  }

  /**
   * A part of a refund is settled: once the last one of it is, the customer gets one receipt of all
   * that was given back, if anything was.
   */
  public static void tellIfOver(StepDraft draft, CheckoutFile read, PaymentOp op) {
    if (!op.granted()) {
      return;
    }
    CheckoutFile file = draft.latest(read);
    List<PaymentOp> parts =
        file.payments().stream()
            .filter(PaymentOp::granted)
            .filter(other -> other.rentalId().equals(op.rentalId()))
            .filter(other -> other.createdAt().equals(op.createdAt()))
            .toList();
    boolean over = parts.stream().allMatch(part -> part.state().settled());
    if (over && parts.stream().anyMatch(part -> part.state() == PaymentState.SUCCESS)) {
      draft.mail(file, MailKind.REFUND, op.rentalId(), Optional.of(op.paymentId()));
    }
  }
}
