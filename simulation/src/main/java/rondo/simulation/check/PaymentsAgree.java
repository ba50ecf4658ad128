package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rondo.base.id.PaymentId;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;

/** I2: when nothing is under way, our successes are the payment side's and no other. */
final class PaymentsAgree implements Checker {
  @Override
  public String invariant() {
    return "I2";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    if (moment == Moment.ANY) {
      return List.of();
    }
    Map<PaymentId, String> theirs = new LinkedHashMap<>();
    dossier.effects().forEach(e -> theirs.put(e.key(), e.kind() + " of " + e.amount()));
    Map<PaymentId, String> ours = new LinkedHashMap<>();
    dossier.evidence().server().payments().stream()
        .filter(op -> op.state() == PaymentState.SUCCESS)
        .forEach(op -> ours.put(op.paymentId(), words(op)));
    List<Complaint> found = new ArrayList<>();
    ours.forEach((key, words) -> {
      if (!words.equals(theirs.get(key))) {
        found.add(
            about(
                "payment",
                key,
                "is %s in our books and %s at the payment side",
                words,
                theirs.getOrDefault(key, "unknown")));
      }
    });
    theirs.forEach((key, words) -> {
      if (!ours.containsKey(key)) {
        found.add(about("payment", key, "%s took effect and our books do not know it", words));
      }
    });
    return found;
  }

  private static String words(PaymentOp op) {
    return op.kind() + " of " + op.amount();
  }
}
