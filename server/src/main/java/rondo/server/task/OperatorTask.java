package rondo.server.task;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.media.label.DiscCode;

/**
 * Something a person has to look at.
 *
 * @param detail in words
 * @param paymentId the call that it is about, if it is about one
 */
public record OperatorTask(
    UUID taskId,
    TaskKind kind,
    Optional<KioskId> kioskId,
    Optional<CheckoutId> checkoutId,
    Optional<RentalId> rentalId,
    Optional<DiscCode> discCode,
    String detail,
    Instant openedAt,
    Optional<Instant> closedAt,
    Optional<PaymentId> paymentId) {
  /** A task that is about no payment. */
  public OperatorTask(
      UUID taskId,
      TaskKind kind,
      Optional<KioskId> kioskId,
      Optional<CheckoutId> checkoutId,
      Optional<RentalId> rentalId,
      Optional<DiscCode> discCode,
      String detail,
      Instant openedAt,
      Optional<Instant> closedAt) {
    this(
        taskId,
        kind,
        kioskId,
        checkoutId,
        rentalId,
        discCode,
        detail,
        openedAt,
        closedAt,
        Optional.empty());
  }

  /** The same task, done. */
  public OperatorTask closed(Instant at) {
    return new OperatorTask(
        taskId,
        kind,
        kioskId,
        checkoutId,
        rentalId,
        discCode,
        detail,
        openedAt,
        Optional.of(at),
        paymentId);
  }
}
