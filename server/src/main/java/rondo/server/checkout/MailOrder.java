package rondo.server.checkout;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.CheckoutId;
import rondo.base.id.CustomerId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;

/**
 * A row of {@code mail}: a message to send after the step that wrote it. The address stays in
 * {@code customer}.
 *
 * @param paymentId the refund that it is about
 * @param state {@code WAITING} when new
 */
public record MailOrder(
    UUID mailId,
    MailKind kind,
    CheckoutId checkoutId,
    Optional<RentalId> rentalId,
    Optional<PaymentId> paymentId,
    CustomerId customerId,
    String state,
    int tries,
    Optional<Instant> dueAt,
    Instant createdAt) {}
