package rondo.server.site.page;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Reads what an address of a public page asks for. People's links carry all sorts of things: what
 * is not understood is as if it were not there.
 */
final class Asked {
  private static final int LONGEST = 2_000;

  private Asked() {}

  /** A text of the query, stripped; empty where there is none worth the name. */
  static Optional<String> text(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name))
        .filter(text -> text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
