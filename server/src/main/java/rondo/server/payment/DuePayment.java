package rondo.server.payment;

import java.time.Instant;
import rondo.base.id.CheckoutId;
import rondo.base.id.PaymentId;

/** A payment that shall be made or asked about. */
public record DuePayment(PaymentId paymentId, CheckoutId checkoutId, Instant dueAt) {}
