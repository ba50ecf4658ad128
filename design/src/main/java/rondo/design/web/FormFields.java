package rondo.design.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Handler;
import java.util.Set;

/** Which fields a form may have; any other is refused, so that a mistyped one is never ignored. */
public final class FormFields {
  private FormFields() {}

  /** The handler that lets through only forms with no other fields than these. */
  public static Handler only(Handler handler, String... known) {
    Set<String> names = Set.of(known);
    return request -> {
      if (!names.containsAll(request.formParamMap().keySet())) {
        throw new BadRequestResponse("There is no such field.");
      }
      handler.handle(request);
    };
  }
}
