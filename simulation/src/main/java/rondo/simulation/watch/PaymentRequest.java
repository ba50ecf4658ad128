package rondo.simulation.watch;

import java.util.Optional;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;

/**
 * What the payment side is asked for; never the card.
 *
 * @param key under which it is asked for
 * @param amount zero for a void
 * @param target the authorisation that is captured or voided, or the payment that is given back
 * @param reference ours
 */
public record PaymentRequest(
    PaymentId key, PaymentKind kind, Money amount, Optional<PaymentId> target, String reference) {}
