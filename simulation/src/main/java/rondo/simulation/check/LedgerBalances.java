package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rondo.base.id.LedgerId;
import rondo.server.ledger.LedgerLine;
import rondo.server.ledger.LedgerTransaction;
import rondo.simulation.evidence.Promises;

/**
 * I5: the lines of each ledger transaction sum to zero, so do all lines, and no line stands alone;
 * where somebody stood beside when they were booked, each transaction is there as it was booked,
 * from the first, and none twice. On PostgreSQL the seals tell that: a check of its own.
 */
final class LedgerBalances implements Checker {
  @Override
  public String invariant() {
    return "I5";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    Map<LedgerId, List<LedgerLine>> lines = new LinkedHashMap<>();
    Map<LedgerId, LedgerTransaction> rows = new HashMap<>();
    for (LedgerTransaction row : dossier.evidence().server().transactions()) {
      lines.put(row.ledgerId(), new ArrayList<>());
      if (rows.put(row.ledgerId(), row) != null) {
        found.add(about("ledger transaction", row.ledgerId(), "is booked twice"));
      }
    }
    long all = 0;
    for (LedgerLine line : dossier.evidence().server().lines()) {
      all += line.amountMinor();
      if (lines.containsKey(line.ledgerId())) {
        lines.get(line.ledgerId()).add(line);
      } else {
        found.add(about("ledger line", line.ledgerId() + "/" + line.line(), "has no transaction"));
      }
    }
    lines.forEach((id, ofOne) -> {
      long sum = ofOne.stream().mapToLong(LedgerLine::amountMinor).sum();
      if (sum != 0 || ofOne.isEmpty()) {
        found.add(about("ledger transaction", id, "of %d lines sums to %d", ofOne.size(), sum));
      }
    });
    if (all != 0) {
      found.add(about("ledger", "as a whole", "sums to %d", all));
    }
    dossier.evidence().promises().ifPresent(it -> asBooked(it, rows, lines, found));
    return found;
  }

  private static void asBooked(
      Promises promises,
      Map<LedgerId, LedgerTransaction> rows,
      Map<LedgerId, List<LedgerLine>> lines,
      List<Complaint> found) {
    promises
        .booked()
        .forEach((id, hash) -> {
          LedgerTransaction row = rows.get(id);
          if (row == null || Promises.hash(row, lines.getOrDefault(id, List.of())) != hash) {
            found.add(about("ledger transaction", id, "is not as it was booked"));
          }
        });
    rows.keySet().stream()
        .filter(id -> !promises.booked().containsKey(id))
        .map(id -> about("ledger transaction", id, "was never booked"))
        .forEach(found::add);
  }
}
