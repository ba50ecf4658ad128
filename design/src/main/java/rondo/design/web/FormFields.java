package rondo.design.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Handler;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields a form may have; any other is refused, so that a mistyped one is never ignored. */
public final class FormFields {
  /** The live page's own field: which frame the form was sent from. */
  private static final String SCREEN = "screen";

  private FormFields() {}

  /** The handler that lets through only forms with no other fields than these. */
  public static Handler only(Handler handler, String... known) {
    Set<String> names = new HashSet<>(List.of(known));
    names.add(SCREEN);
    return request -> {
      if (!names.containsAll(request.formParamMap().keySet())) {
        throw new BadRequestResponse("There is no such field.");
      }
      handler.handle(request);
    };
  }
}
