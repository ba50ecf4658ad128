package rondo.server.console.signin;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.OperatorId;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.server.database.Columns;

/** Lets in only requests with a session; anyone else reads how to sign in. Thread-safe. */
public final class Guard {
  private static final Pages PAGES = Pages.of("rondo.server.jte");
  private static final String SESSION =
      """
      with own as (
        select k.kiosk_id, k.zone, k.created_at
        from kiosk k join kiosk_group g on g.group_id = k.group_id
        join console_session s on s.operator_id = g.operator_id and s.session_hash = :session)
      select o.operator_id, o.name,
             (select zone from own order by created_at, kiosk_id limit 1) as zone,
             (select count(*) from operator_task t
              where t.closed_at is null and t.kiosk_id in (select kiosk_id from own)) as open_tasks
      from console_session s join operator o on o.operator_id = s.operator_id
      where s.session_hash = :session and s.expires_at > :now
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Shell shell;

  /** A guard of pages that look like this. */
  public Guard(Jdbi jdbi, InstantSource clock, Shell shell) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.shell = shell;
  }

  /** Answers a request of somebody who is signed in. */
  @FunctionalInterface
  public interface Guarded {
    /** Answers. */
    void answer(Context request, Visit visit);
  }

  /** The handler that lets only signed-in people through. */
  public Handler only(Guarded page) {
    return request -> {
      Optional<Visit> visit = visit(request);
      if (visit.isPresent()) {
        page.answer(request, visit.get());
      } else {
        request.status(401).html(PAGES.render("console/signedOut.jte", Map.of("shell", shell)));
      }
    };
  }

  private Optional<Visit> visit(Context request) {
    String session = request.cookie(cookie(request));
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SESSION)
            .bind("session", Tokens.hash(session))
            .bind("now", now)
            .map((row, context) ->
                new Visit(
                    new OperatorId(Columns.id(row, "operator_id")),
                    row.getString("name"),
                    Columns.findText(row, "zone").map(ZoneId::of).orElse(ZoneId.of("UTC")),
                    row.getLong("open_tasks"),
                    now))
            .findOne());
  }

  /** Cookies know no ports; two servers on one machine must not sign each other out. */
  static String cookie(Context request) {
    return "rondo-session-" + request.port();
  }
}
