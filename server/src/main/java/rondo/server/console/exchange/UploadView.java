package rondo.server.console.exchange;

import java.util.List;
import rondo.server.exchange.run.Counts;
import rondo.server.exchange.run.Progress;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.table.Flaw;
import rondo.server.exchange.upload.Upload;
import rondo.server.exchange.upload.UploadState;

/** A file that was handed in, as its page shows it. */
public record UploadView(String path, String kind, String name, UploadState state) {
  private static final int SHOWN = 200;

  static UploadView of(Upload upload, String path) {
    return new UploadView(path, ExchangeView.words(upload.kind()), upload.name(), upload.state());
  }

  /** Whether it is still worked on. */
  public boolean isRunning() {
    return state instanceof UploadState.Running;
  }

  /** How far it is, in percent. */
  public int percent() {
    return state instanceof UploadState.Running(boolean _, Progress progress)
        ? progress.percent()
        : 100;
  }

  /** What is done now. */
  public String doing() {
    return state instanceof UploadState.Running(boolean dry, Progress progress)
        ? "%s, %,d rows so far".formatted(dry ? "Checking" : "Taking", progress.rows())
        : "";
  }

  /** The report; none while it runs or where the server failed. */
  public List<Report> report() {
    return state instanceof UploadState.Done(Report report) ? List.of(report) : List.of();
  }

  /** What is wrong, as far as a page shows it. */
  public List<Flaw> flaws() {
    return report().stream().flatMap(report -> report.flaws().stream()).limit(SHOWN).toList();
  }

  /** How many flaws the page does not show. */
  public long more() {
    return report().stream().map(Report::counts).mapToLong(Counts::flaws).sum() - flaws().size();
  }

  /** The colour of its sentence. */
  public String tone() {
    return report().stream()
        .findFirst()
        .map(report ->
            switch (report.outcome()) {
              case CHECKED -> "information";
              case TAKEN -> "good";
              case REFUSED -> "bad";
              case ALREADY -> "attention";
            })
        .orElse("bad");
  }

  /** Whether it can be taken now. */
  public boolean mayTake() {
    return report().stream()
        .anyMatch(
            report -> report.outcome() == Report.Outcome.CHECKED && report.counts().rows() > 0);
  }
}
