package rondo.server.site.api;

import io.javalin.http.HttpResponseException;
import java.util.Map;
import rondo.base.refusal.Refusal;

/**
 * A request that the API refuses, on its way to the one place that answers refusals (RFC 9457).
 * Never a fault.
 */
final class ApiProblem extends HttpResponseException {
  private static final long serialVersionUID = 1;
  private static final String NOTHING = "Nothing was charged or changed.";

  private final transient Refusal refusal;

  private ApiProblem(int status, Refusal refusal, Map<String, String> headers) {
    super(status, refusal.what(), headers);
    this.refusal = refusal;
  }

  /** What it says. */
  Refusal refusal() {
    return refusal;
  }

  static ApiProblem unknownParameter(String name, String known) {
    return of(
        400,
        "parameter-unknown",
        "There is no parameter \"" + name + "\" here.",
        known.isEmpty() ? "Leave it out." : "Use only: " + known + ".");
  }

  static ApiProblem parameterTwice(String name) {
    return of(
        400,
        "parameter-twice",
        "The parameter \"" + name + "\" was given more than once.",
        "Give it once.");
  }

  static ApiProblem parameter(String name, String expected) {
    return of(
        400,
        "parameter-invalid",
        "The parameter \"" + name + "\" is not what is expected.",
        "Give " + expected + ".");
  }

  static ApiProblem cursor() {
    return of(
        400,
        "cursor-unknown",
        "This cursor is none of ours, or one of another list.",
        "Begin the list again without a cursor.");
  }

  static ApiProblem notFound(String what) {
    return of(
        404,
        "not-found",
        "There is no such " + what + ".",
        "Look for it in the list: it may be gone.");
  }

  static ApiProblem method(String allowed) {
    return new ApiProblem(
        405,
        new Refusal(
            "method-not-allowed",
            "This address can only be read.",
            NOTHING,
            "Use one of: " + allowed + "."),
        Map.of("Allow", allowed));
  }

  static ApiProblem tooMany(long seconds) {
    return new ApiProblem(
        429,
        new Refusal(
            "too-many-requests",
            "Too many requests came from your address.",
            NOTHING,
            "Ask again in " + seconds + (seconds == 1 ? " second." : " seconds.")),
        Map.of("Retry-After", Long.toString(seconds)));
  }

  private static ApiProblem of(int status, String code, String what, String next) {
    return new ApiProblem(status, new Refusal(code, what, NOTHING, next), Map.of());
  }
}
