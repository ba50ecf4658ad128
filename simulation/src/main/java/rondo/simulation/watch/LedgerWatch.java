package rondo.simulation.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rondo.base.id.LedgerId;
import rondo.server.ledger.LedgerLine;
import rondo.server.ledger.LedgerTransaction;
import rondo.server.store.Step;

/**
 * I5 as the ledger grows: what is booked together sums to zero, each line has its transaction in
 * the same step, and none is booked a second time.
 */
final class LedgerWatch implements Watcher {
  private final Set<LedgerId> booked = new HashSet<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    if (sight instanceof Sight.Written(var step)
        && !(step.transactions().isEmpty() && step.lines().isEmpty())) {
      written(step, found);
    }
  }

  private void written(Step step, Findings found) {
    Map<LedgerId, Long> sums = new HashMap<>();
    step.lines().forEach(line -> sums.merge(line.ledgerId(), line.amountMinor(), Long::sum));
    for (LedgerTransaction row : step.transactions()) {
      if (!booked.add(row.ledgerId())) {
        found.add("I5", "ledger transaction", row.ledgerId(), "is booked again");
      }
      Long sum = sums.remove(row.ledgerId());
      if (sum == null || sum != 0) {
        found.add("I5", "ledger transaction", row.ledgerId(), "sums to %s", String.valueOf(sum));
      }
    }
    for (LedgerLine line : step.lines()) {
      if (sums.containsKey(line.ledgerId())) {
        found.add("I5", "ledger line", line.ledgerId() + "/" + line.line(), "comes alone");
      }
    }
  }
}
