package rondo.server.console.exchange;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.base.refusal.Refusal;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.database.Columns;
import rondo.server.exchange.ReportFile;
import rondo.server.exchange.SheetKind;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.table.Limits;
import rondo.server.exchange.upload.Upload;
import rondo.server.exchange.upload.UploadDesk;
import rondo.server.exchange.upload.UploadState;

/** Files in and out: handed in, checked, reported on, taken; fetched. */
public final class ExchangeRoutes implements FeatureRoutes {
  /** Where a form may bring a file. */
  public static final String UPLOAD = "/console/exchange";

  private static final String ONE = UPLOAD + "/{upload}";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String TAKEN =
      """
      select kind, file_name, row_count, added, changed, taken_at from exchange_import
      where operator_id = :operator order by taken_at desc, import_id limit 10
      """;

  private final Jdbi jdbi;
  private final Optional<UploadDesk> desk;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param desk where files go; without it there are no such pages
   */
  public ExchangeRoutes(Jdbi jdbi, Optional<UploadDesk> desk, Guard guard, ConsolePages pages) {
    this.jdbi = jdbi;
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(UPLOAD, guard.only((request, visit) -> show(request, visit, Map.of(), "")));
    routes.post(UPLOAD, guard.only(this::hand));
    routes.get(ONE, guard.only(this::one));
    routes.get(ONE + "/report", guard.only(this::report));
    routes.post(ONE + "/take", FormFields.only(guard.only(this::take)));
    routes.post("/console/export", FormFields.only(guard.only(this::give), "kind"));
  }

  private UploadDesk desk() {
    return desk.orElseThrow(NotFoundResponse::new);
  }

  private void show(Context request, Visit visit, Map<String, String> typed, String problem) {
    desk();
    pages.show(
        request,
        visit,
        "exchange",
        "Import and export",
        new ExchangeView(taken(visit), typed, problem, Limits.standard().bytes() >> 20));
  }

  private List<ExchangeView.Taken> taken(Visit visit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(TAKEN)
            .bind("operator", visit.operator())
            .map((row, context) ->
                new ExchangeView.Taken(
                    row.getString("kind"),
                    row.getString("file_name"),
                    row.getLong("row_count"),
                    row.getLong("added"),
                    row.getLong("changed"),
                    Columns.at(row, "taken_at")))
            .list());
  }

  private void hand(Context request, Visit visit) {
    UploadDesk desk = desk();
    UploadForm form = UploadForm.read(request, visit.zone());
    UploadedFile file = form.file().orElse(null);
    if (file == null || form.kind().isEmpty()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(request, visit, form.typed(), "Choose a file, and say what it holds.");
      return;
    }
    try (InputStream bytes = file.content()) {
      Optional<Upload> upload =
          desk.hand(visit.operator(), form.kind().get(), file.filename(), form.options(), bytes);
      if (upload.isEmpty()) {
        pages.refuse(request, tooMany());
        return;
      }
      upload.get().await(PATIENCE);
      goTo(request, UPLOAD + "/" + upload.get().id());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close an uploaded file", e);
    }
  }

  private static Refusal tooMany() {
    return new Refusal(
        "too-many-uploads",
        "Many files wait for a decision already.",
        "Nothing was changed.",
        "Take one of them, or come back tomorrow.");
  }

  private Upload asked(Context request, Visit visit) {
    return desk()
        .find(visit.operator(), Asked.id(request, "upload"))
        .orElseThrow(NotFoundResponse::new);
  }

  private void one(Context request, Visit visit) {
    Upload upload = asked(request, visit);
    UploadView view = UploadView.of(upload, UPLOAD + "/" + upload.id());
    if (view.isRunning()) {
      request.header("Refresh", "1");
    }
    pages.show(request, visit, "upload", "Import of " + view.name(), view);
  }

  private void take(Context request, Visit visit) {
    Upload upload = asked(request, visit);
    if (!desk().take(upload) && !(upload.state() instanceof UploadState.Running)) {
      pages.refuse(
          request,
          new Refusal(
              "upload-not-good",
              "This file cannot be taken as it stands.",
              "Nothing was changed.",
              "Look at its report, mend it, and hand it in again."));
      return;
    }
    upload.await(PATIENCE);
    goTo(request, UPLOAD + "/" + upload.id());
  }

  private void report(Context request, Visit visit) {
    if (!(asked(request, visit).state() instanceof UploadState.Done(Report report))) {
      throw new NotFoundResponse();
    }
    attachment(request, "report.csv");
    ReportFile.write(report, out(request));
  }

  private void give(Context request, Visit visit) {
    SheetKind kind =
        Optional.ofNullable(request.formParam("kind"))
            .flatMap(SheetKind::parse)
            .orElseThrow(() -> new BadRequestResponse("There is no such list."));
    attachment(request, kind.wire() + ".csv");
    desk().desk().give(kind, visit.operator(), out(request));
  }

  private static OutputStream out(Context request) {
    return new BufferedOutputStream(request.outputStream());
  }

  private static void attachment(Context request, String name) {
    request.contentType("text/csv; charset=utf-8");
    request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private static void goTo(Context request, String path) {
    request.status(HttpStatus.SEE_OTHER).header("Location", path);
  }
}
