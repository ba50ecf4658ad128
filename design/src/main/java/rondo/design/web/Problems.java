package rondo.design.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.refusal.Refusal;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.design.route.FeatureRoutes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers what was refused or went wrong: RFC 9457 problem JSON to programs, a page with the same
 * sentences to people. A fault gets a reference that stands in the log and on the page, and nothing
 * else about its cause.
 */
public final class Problems implements FeatureRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int DEEPEST_CAUSE = 8;
  private static final Pages PAGES = Pages.of("rondo.design.jte");

  private final String face;
  private final Shell shell;
  private final AtomicLong faults = new AtomicLong();

  Problems(String face, Shell shell) {
    this.face = face;
    this.shell = shell;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.exception(HttpResponseException.class, this::answerStatus);
    routes.exception(Exception.class, this::answerFault);
  }

  /** Answers a refusal in the form the caller understands. */
  public void answer(Context request, int status, Refusal refusal) {
    answer(request, status, refusal, "");
  }

  private void answerStatus(HttpResponseException refused, Context request) {
    refused.getDetails().forEach(request::header);
    answer(request, refused.getStatus(), words(request).of(refused));
  }

  /**
   * What the wire itself refuses in the middle of a body (too slow, cut off) is no fault of ours.
   */
  private void answerFault(Exception fault, Context request) {
    if (isGone(request)) {
      LOG.debug("{}: who asked has gone, nobody is answered", face, fault);
      return;
    }
    Optional<Integer> refused = refusedByTheWire(fault);
    if (refused.isPresent()) {
      request.header("Connection", "close");
      answer(
          request, refused.get(), words(request).of(new HttpResponseException(refused.get(), "")));
      return;
    }
    String reference = face.replace(' ', '-') + "-" + faults.incrementAndGet();
    String route = request.endpoint().path; // never the address itself: it may hold a sign-in token
    LOG.error("fault {} at {} {}", reference, request.method(), route, fault);
    answer(request, 500, words(request).fault(), reference);
  }

  /**
   * Whether the web server has taken the request back, because its browser went away while a stream
   * was being sent. A fault while a fault is answered would be answered again, without end.
   */
  private static boolean isGone(Context request) {
    try {
      request.statusCode();
      return false;
    } catch (IllegalStateException recycled) {
      return true;
    }
  }

  private static Optional<Integer> refusedByTheWire(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST_CAUSE)
        .filter(HttpException.class::isInstance)
        .map(cause -> ((HttpException) cause).getCode())
        .filter(status -> status >= 400 && status < 500)
        .findFirst();
  }

  private void answer(Context request, int status, Refusal refusal, String reference) {
    request.status(status);
    if (wantsJson(request)) {
      request.contentType("application/problem+json");
      request.result(problem(status, refusal, reference).toString());
    } else {
      var look = shell.look().speaking(words(request).language());
      Shell page = shell.titled(refusal.what()).looking(look);
      request.html(
          PAGES.render(
              "design/problem.jte",
              Map.of("shell", page, "refusal", refusal, "reference", reference)));
    }
  }

  /** Operators read English; customers what their page is in. */
  private StatusWords words(Context request) {
    String accepted = request.header("Accept-Language");
    boolean customer =
        switch (shell.look().face()) {
          case KIOSK, SITE -> true;
          case CONSOLE, ROOM -> false;
        };
    return customer && accepted != null && !wantsJson(request)
        ? StatusWords.in(accepted)
        : StatusWords.english();
  }

  private static boolean wantsJson(Context request) {
    String accept = request.header("Accept");
    return request.path().startsWith("/api/")
        || (accept != null && accept.contains("json") && !accept.contains("text/html"));
  }

  static ObjectNode problem(int status, Refusal refusal, String reference) {
    ObjectNode problem = MAPPER.createObjectNode();
    problem.put("type", "about:blank").put("title", refusal.what()).put("status", status);
    problem.put("code", refusal.code()).put("what", refusal.what());
    problem.put("money", refusal.money()).put("next", refusal.next());
    if (!reference.isEmpty()) {
      problem.put("reference", reference);
    }
    return problem;
  }
}
