package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rondo.base.id.PaymentId;
import rondo.payment.side.PaymentKind;
import rondo.payment.simulator.PaymentEntry;
import rondo.server.payment.PaymentOp;

/**
 * I4: a key asks one question for ever: our books have it once, the payment side decided it once,
 * and both mean the same call by it.
 */
final class OneKeyOneQuestion implements Checker {
  @Override
  public String invariant() {
    return "I4";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    Set<PaymentId> ours = new HashSet<>();
    for (PaymentOp op : dossier.evidence().server().payments()) {
      if (!ours.add(op.paymentId())) {
        found.add(about("payment", op.paymentId(), "stands twice in our books"));
      }
    }
    Map<PaymentId, PaymentEntry> theirs = new HashMap<>();
    for (PaymentEntry entry : dossier.evidence().payments()) {
      if (theirs.put(entry.key(), entry) != null) {
        found.add(about("payment", entry.key(), "was decided twice by the payment side"));
      }
      dossier
          .payment(entry.key())
          .filter(op -> !asks(op, entry))
          .map(op ->
              about(
                  "payment",
                  entry.key(),
                  "asks for %s of %s in our books and for %s of %s at the payment side",
                  op.kind(),
                  op.amount(),
                  entry.kind(),
                  entry.amount()))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Whether what the payment side decided is what our books ask for. */
  static boolean asks(PaymentOp op, PaymentEntry entry) {
    Optional<PaymentId> target =
        entry.kind() == PaymentKind.AUTHORISE || entry.kind() == PaymentKind.CHARGE
            ? op.parentId() // their entries of these two have none
            : entry.target();
    return op.kind() == entry.kind()
        && op.amount().equals(entry.amount())
        && op.parentId().equals(target);
  }
}
