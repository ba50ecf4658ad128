package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rondo.base.id.LedgerId;
import rondo.server.ledger.LedgerLine;
import rondo.server.ledger.LedgerTransaction;

/** I5: the lines of each ledger transaction sum to zero, and no line stands alone. */
final class LedgerBalances implements Checker {
  @Override
  public String invariant() {
    return "I5";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    Map<LedgerId, List<LedgerLine>> lines = new LinkedHashMap<>();
    for (LedgerTransaction transaction : dossier.evidence().server().transactions()) {
      lines.put(transaction.ledgerId(), new ArrayList<>());
    }
    List<Complaint> found = new ArrayList<>();
    for (LedgerLine line : dossier.evidence().server().lines()) {
      if (lines.containsKey(line.ledgerId())) {
        lines.get(line.ledgerId()).add(line);
      } else {
        found.add(about("ledger line", line.ledgerId() + "/" + line.line(), "has no transaction"));
      }
    }
    lines.forEach((id, all) -> {
      long sum = all.stream().mapToLong(LedgerLine::amountMinor).sum();
      if (sum != 0 || all.isEmpty()) {
        found.add(about("ledger transaction", id, "of %d lines sums to %d", all.size(), sum));
      }
    });
    return found;
  }
}
