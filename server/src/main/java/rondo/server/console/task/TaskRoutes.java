package rondo.server.console.task;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.findId;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.json.StrictJson;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.home.HomeView;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.page.Own;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.settle.SettleOutcome;
import rondo.server.settle.TaskDesk;
import rondo.server.task.TaskKind;

/** {@code /console/tasks/{task}}: what a person decides about a task. */
public final class TaskRoutes implements FeatureRoutes {
  private static final String ONE = "/console/tasks/{task}";

  private static final String TASK =
      Own.KIOSKS
          + """
          select t.kind, t.detail, t.rental_id, t.disc_code, t.kiosk_id, own.name as kiosk,
                 t.opened_at, t.payment_id, t.task_id
          from operator_task t join own on own.kiosk_id = t.kiosk_id
          where t.closed_at is null and t.task_id = :task
          """;

  private final Jdbi jdbi;
  private final Optional<TaskDesk> desk;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param desk where decisions go; without it there are no buttons
   */
  public TaskRoutes(Jdbi jdbi, Optional<TaskDesk> desk, Guard guard, ConsolePages pages) {
    this.jdbi = jdbi;
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(ONE, guard.only(this::one));
    routes.post(ONE + "/settle", FormFields.only(guard.only(this::settle), "reason"));
    routes.post(ONE + "/give-up", FormFields.only(guard.only(this::giveUp), "reason"));
    routes.post(ONE + "/credit", FormFields.only(guard.only(this::credit), "reason"));
  }

  private void one(Context request, Visit visit) {
    UUID id = Asked.id(request, "task");
    HomeView.Task task = find(visit, id).orElseThrow(NotFoundResponse::new);
    boolean sought = desk.filter(it -> it.isSought(id)).isPresent();
    boolean words =
        desk.isPresent()
            && !sought
            && TaskDesk.settlesByWords(kind(task), task.payment().isPresent());
    boolean credit = desk.isPresent() && kind(task) == TaskKind.RETURN_TO_CHECK;
    pages.show(request, visit, "task", task.words(), new TaskView(id, task, sought, words, credit));
  }

  private void settle(Context request, Visit visit) {
    UUID id = own(request, visit);
    answer(request, desk().settle(visit.operator(), id, reason(request)));
  }

  private void giveUp(Context request, Visit visit) {
    UUID id = own(request, visit);
    answer(request, desk().giveUp(visit.operator(), id, reason(request)));
  }

  private void credit(Context request, Visit visit) {
    UUID id = own(request, visit);
    answer(request, desk().credit(visit.operator(), id, reason(request)));
  }

  private void answer(Context request, SettleOutcome outcome) {
    switch (outcome) {
      case SettleOutcome.Done _ -> request.status(303).header("Location", "/console#tasks");
      case SettleOutcome.Refused(var refusal) -> pages.refuse(request, refusal);
    }
  }

  private TaskDesk desk() {
    return desk.orElseThrow(NotFoundResponse::new);
  }

  /** A task of somebody else's kiosk is none; one that is closed is for the desk to refuse. */
  private UUID own(Context request, Visit visit) {
    UUID id = Asked.id(request, "task");
    if (find(visit, id).isEmpty() && isOpen(id)) {
      throw new NotFoundResponse();
    }
    return id;
  }

  private boolean isOpen(UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select count(*) = 1 from operator_task where task_id = :task and closed_at is null")
            .bind("task", id)
            .mapTo(Boolean.class)
            .one());
  }

  private Optional<HomeView.Task> find(Visit visit, UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(TASK)
            .bind("operator", visit.operator().value())
            .bind("task", id)
            .map((row, context) -> task(row))
            .findOne());
  }

  private static HomeView.Task task(ResultSet row) throws SQLException {
    return new HomeView.Task(
        row.getString("kind"),
        row.getString("detail"),
        findId(row, "rental_id"),
        findText(row, "disc_code"),
        findId(row, "kiosk_id"),
        findText(row, "kiosk"),
        at(row, "opened_at"),
        findId(row, "payment_id"),
        id(row, "task_id"));
  }

  private static TaskKind kind(HomeView.Task task) {
    return StrictJson.wire().mapper().convertValue(task.kind(), TaskKind.class);
  }

  private static String reason(Context request) {
    return Optional.ofNullable(request.formParam("reason")).orElse("");
  }
}
