package rondo.simulation.watch;

import java.util.HashMap;
import java.util.Map;
import rondo.base.id.PaymentId;
import rondo.payment.side.PaymentOutcome;
import rondo.server.payment.PaymentOp;

/**
 * I3 and I4 as payments are written and made: what is not settled has a time when it is asked about
 * again; a key keeps its question in our books, and the payment side hears one question under it:
 * another one is refused, the same one has the same answer.
 */
final class PaymentWatch implements Watcher {
  private final Map<PaymentId, PaymentOp> rows = new HashMap<>();
  private final Map<PaymentId, PaymentRequest> requests = new HashMap<>();
  private final Map<PaymentId, Class<? extends PaymentOutcome>> answers = new HashMap<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    switch (sight) {
      case Sight.Written(var step) -> step.payments().forEach(row -> written(row, found));
      case Sight.Called(var request, var outcome) -> called(request, outcome, found);
      default -> {}
    }
  }

  private void written(PaymentOp row, Findings found) {
    if (!row.state().settled() && row.dueAt().isEmpty()) {
      found.add(
          "I3",
          "payment",
          row.paymentId(),
          "%s is %s and nobody looks after it",
          row.kind(),
          row.state());
    }
    PaymentOp first = rows.putIfAbsent(row.paymentId(), row);
    if (first != null && !asksTheSame(first, row)) {
      found.add(
          "I4",
          "payment",
          row.paymentId(),
          "asks for %s of %s, and asked for %s of %s",
          row.kind(),
          row.amount(),
          first.kind(),
          first.amount());
    }
  }

  private static boolean asksTheSame(PaymentOp first, PaymentOp row) {
    return first.requestHash().equals(row.requestHash())
        && first.kind() == row.kind()
        && first.amount().equals(row.amount())
        && first.parentId().equals(row.parentId())
        && first.checkoutId().equals(row.checkoutId())
        && first.rentalId().equals(row.rentalId());
  }

  private void called(PaymentRequest request, PaymentOutcome outcome, Findings found) {
    PaymentRequest first = requests.putIfAbsent(request.key(), request);
    if (first != null
        && !first.equals(request)
        && !(outcome instanceof PaymentOutcome.KeyConflict)) {
      found.add(
          "I4",
          "payment",
          request.key(),
          "%s of %s was answered %s, the key had asked for %s of %s",
          request.kind(),
          request.amount(),
          outcome.getClass().getSimpleName(),
          first.kind(),
          first.amount());
    }
    if (outcome instanceof PaymentOutcome.Settled) {
      var before = answers.putIfAbsent(request.key(), outcome.getClass());
      if (before != null && before != outcome.getClass()) {
        found.add(
            "I4",
            "payment",
            request.key(),
            "is %s and was %s",
            outcome.getClass().getSimpleName(),
            before.getSimpleName());
      }
    }
  }
}
