package rondo.server.ledger;

import java.time.Instant;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.EventId;
import rondo.base.id.LedgerId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;

/** Lines that were booked together and sum to zero (I5). Never changed. */
public record LedgerTransaction(
    LedgerId ledgerId,
    Instant at,
    LedgerKind kind,
    CheckoutId checkoutId,
    Optional<RentalId> rentalId,
    Optional<PaymentId> paymentId,
    EventId eventId) {}
