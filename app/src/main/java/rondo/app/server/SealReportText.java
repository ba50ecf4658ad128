package rondo.app.server;

import java.util.ArrayList;
import java.util.List;
import rondo.server.seal.SealFinding;
import rondo.server.seal.SealReport;

/** A report of the seals in lines for an operator: what was checked, found, meant, to be done. */
final class SealReportText {
  private SealReportText() {}

  static List<String> of(SealReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%,d rows of ledger and events are sealed by %,d seals%s."
            .formatted(
                report.rows(),
                report.seals(),
                report.sealedAt().map(at -> ", the newest of " + at).orElse("")));
    lines.add(waiting(report.unsealed()));
    report.findings().stream().map(SealFinding::words).forEach(lines::add);
    if (report.more() > 0) {
      lines.add("… and %,d more.".formatted(report.more()));
    }
    lines.addAll(report.holds() ? good() : bad(report.findings().size() + report.more()));
    return lines;
  }

  private static String waiting(long rows) {
    return rows == 0
        ? "Every row is sealed."
        : ("%,d rows are not sealed yet; a running server seals once a second, a stopped one when it"
                + " starts.")
            .formatted(rows);
  }

  private static List<String> good() {
    return List.of("seals hold: nothing was edited, deleted or inserted behind the server's back.");
  }

  private static List<String> bad(long count) {
    return List.of(
        "seals broken: %,d findings.".formatted(count),
        "What it means: somebody changed these rows past the server, or the database was restored"
            + " from a backup or damaged. Amounts that rest on them may be wrong.",
        "What to do: keep a copy of the database as it is, find out who can write to it, compare the"
            + " named rows with a backup and with the payment side, and correct them by new bookings"
            + " only.");
  }
}
