package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.List;
import java.util.Optional;
import rondo.server.payment.PaymentOp;

/**
 * I3: a payment without an answer is asked about again; in the end none is left, or a person has
 * it.
 */
final class PaymentsAreOwned implements Checker {
  @Override
  public String invariant() {
    return "I3";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    return dossier.evidence().server().payments().stream()
        .filter(op -> !op.state().settled())
        .filter(op -> op.dueAt().isEmpty() || (moment == Moment.QUIET && !told(dossier, op)))
        .map(op ->
            about(
                "payment",
                op.paymentId(),
                "%s is %s and nobody looks after it",
                op.kind(),
                op.state()))
        .toList();
  }

  private static boolean told(Dossier dossier, PaymentOp op) {
    return dossier.evidence().server().tasks().stream()
        .anyMatch(task ->
            task.closedAt().isEmpty() && task.checkoutId().equals(Optional.of(op.checkoutId())));
  }
}
