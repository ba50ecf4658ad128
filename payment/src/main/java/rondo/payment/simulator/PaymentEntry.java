package rondo.payment.simulator;

import java.time.Instant;
import java.util.Optional;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;

/**
 * One operation in the simulator's ledger, as invariant I2 compares it with the server's.
 *
 * @param at when it was decided
 * @param key its name for ever
 * @param kind what it is
 * @param amount what it is about; zero for a void
 * @param result how it was decided
 * @param target the authorisation that is captured or voided, or the payment that is refunded
 */
public record PaymentEntry(
    Instant at,
    PaymentId key,
    PaymentKind kind,
    Money amount,
    PaymentOutcome.Settled result,
    Optional<PaymentId> target) {

  /** True if it took effect. */
  public boolean approved() {
    return result instanceof PaymentOutcome.Approved;
  }
}
