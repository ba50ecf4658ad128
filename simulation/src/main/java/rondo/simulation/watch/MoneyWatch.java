package rondo.simulation.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rondo.base.id.CheckoutId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.server.payment.PaymentOp;
import rondo.simulation.check.TariffOracle;

/**
 * I1 as money moves: a checkout is captured once and a rental charged once, for discs that left a
 * mouth, and never more than what the tariff's maximum of nights makes. What the nights were is
 * counted in full later: a return that nobody has heard of may be charged as if it were still out.
 */
final class MoneyWatch implements Watcher {
  private final Set<PaymentId> taken = new HashSet<>();
  private final Map<CheckoutId, PaymentId> captures = new HashMap<>();
  private final Map<RentalId, PaymentId> charges = new HashMap<>();
  private final Map<RentalId, Long> charged = new HashMap<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    if (sight instanceof Sight.Called(var request, var outcome)
        && outcome instanceof PaymentOutcome.Approved
        && request.kind() != PaymentKind.AUTHORISE
        && request.kind() != PaymentKind.VOID
        && taken.add(request.key())) {
      known
          .payment(request.key())
          .ifPresentOrElse(
              op -> moved(op, request, known, found),
              () ->
                  found.add(
                      "I1",
                      "payment",
                      request.key(),
                      "%s of %s is not in our books",
                      request.kind(),
                      request.amount()));
    }
  }

  private void moved(PaymentOp op, PaymentRequest request, Known known, Findings found) {
    long minor = request.amount().minor();
    switch (request.kind()) {
      case CAPTURE -> captured(op, minor, known, found);
      case CHARGE -> charged(op, minor, known, found);
      case REFUND -> op.rentalId().ifPresent(rental -> charged.merge(rental, -minor, Long::sum));
      case AUTHORISE, VOID -> {}
    }
  }

  private void captured(PaymentOp op, long minor, Known known, Findings found) {
    PaymentId other = captures.putIfAbsent(op.checkoutId(), op.paymentId());
    if (other != null) {
      found.add("I1", "payment", op.paymentId(), "takes again what %s has taken", other);
    }
    long due =
        known.cart(op.checkoutId()).stream()
            .filter(rental -> known.left(rental.rentalId()).isPresent())
            .flatMap(rental -> known.oracle(rental).stream())
            .mapToLong(TariffOracle::first)
            .sum();
    if (minor > due) {
      found.add("I1", "checkout", op.checkoutId(), "was captured %d, due is %d", minor, due);
    }
  }

  private void charged(PaymentOp op, long minor, Known known, Findings found) {
    RentalId id = op.rentalId().orElseThrow();
    PaymentId other = charges.putIfAbsent(id, op.paymentId());
    if (other != null) {
      found.add("I1", "payment", op.paymentId(), "takes again what %s has taken", other);
    }
    long sum = charged.merge(id, minor, Long::sum);
    long due =
        known
            .rental(id)
            .filter(_ -> known.left(id).isPresent())
            .flatMap(known::oracle)
            .map(oracle -> oracle.mostFurther() + firstNotCaptured(op, oracle))
            .orElse(0L);
    if (sum > due) {
      found.add("I1", "rental", id, "was charged %d beyond its first night, due is %d", sum, due);
    }
  }

  /** Where the capture was refused, the first night is charged with the others. */
  private long firstNotCaptured(PaymentOp op, TariffOracle oracle) {
    return captures.containsKey(op.checkoutId()) ? 0 : oracle.first();
  }
}
