package rondo.server.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.EventId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutFile;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;

/** Orders calls to the payment side: recorded with the step that wants them, made after it. */
public final class PaymentOrders {
  private PaymentOrders() {}

  /**
   * Orders a capture, void, charge or refund of this checkout, due at once.
   *
   * @param parent the authorisation, or the payment that is given back
   */
  public static void order(
      StepDraft draft,
      CheckoutFile file,
      PaymentKind kind,
      Optional<RentalId> rental,
      Optional<PaymentId> parent,
      Money amount,
      EventId cause) {
    PaymentOp op =
        fresh(
            draft.pen(),
            kind,
            file.checkout().checkoutId(),
            rental,
            parent,
            amount,
            Duration.ZERO,
            "");
    put(draft, file, op, cause);
  }

  /** Orders this call of this checkout, which was never made. */
  public static void put(StepDraft draft, CheckoutFile file, PaymentOp op, EventId cause) {
    draft.put(file, op);
    var about =
        new About(
            Optional.of(file.checkout().kioskId()),
            Optional.empty(),
            op.rentalId(),
            Optional.of(file.checkout().checkoutId()));
    draft.event(
        Events.now(
            draft.pen(),
            cause,
            "server",
            "payment-ordered",
            about,
            Map.of("payment", op.paymentId(), "kind", op.kind(), "amount", op.amount())));
  }

  /**
   * A call that was never made.
   *
   * @param wait until it is made, or asked about
   * @param question whatever else one key must never ask twice in two ways; never card data
   */
  public static PaymentOp fresh(
      Pen pen,
      PaymentKind kind,
      CheckoutId checkout,
      Optional<RentalId> rental,
      Optional<PaymentId> parent,
      Money amount,
      Duration wait,
      String question) {
    return new PaymentOp(
        new PaymentId(pen.ids().next()),
        kind,
        PaymentState.PENDING,
        0,
        checkout,
        rental,
        parent,
        amount.minor(),
        amount.currency(),
        hash(kind, checkout, rental, parent, amount, question),
        Optional.empty(),
        0,
        Optional.of(pen.now().plus(wait)),
        pen.now(),
        Optional.empty(),
        kind == PaymentKind.AUTHORISE ? Optional.of(pen.now()) : Optional.empty(),
        0);
  }

  /** The hash that this call has if it asks this question. */
  public static String hashOf(PaymentOp op, String question) {
    return hash(op.kind(), op.checkoutId(), op.rentalId(), op.parentId(), op.amount(), question);
  }

  private static String hash(
      PaymentKind kind,
      CheckoutId checkout,
      Optional<RentalId> rental,
      Optional<PaymentId> parent,
      Money amount,
      String question) {
    String text =
        String.join(
            "|",
            kind.name(),
            checkout.toString(),
            rental.map(RentalId::toString).orElse(""),
            parent.map(PaymentId::toString).orElse(""),
            amount.toString(),
            question);
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
