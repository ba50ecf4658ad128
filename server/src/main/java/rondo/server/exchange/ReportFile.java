package rondo.server.exchange;

import java.io.OutputStream;
import java.util.List;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.table.TableWriter;

/** A report as a table for whoever mends the file. */
public final class ReportFile {
  private ReportFile() {}

  /** Writes it; closes the stream. */
  public static void write(Report report, OutputStream out) {
    try (var table = new TableWriter(out)) {
      table.row(List.of("line", "column", "what is wrong", "what stands there"));
      report
          .flaws()
          .forEach(flaw ->
              table.row(
                  List.of(
                      flaw.line() == 0 ? "" : Long.toString(flaw.line()),
                      flaw.column(),
                      flaw.what(),
                      flaw.cell())));
    }
  }
}
