package rondo.server.console.page;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.UUID;

/** Reads what a request asks for; what it cannot be answers 404 or 400. */
public final class Asked {
  private static final int LAST_PAGE = 400;
  private static final int LONGEST = 100;

  private Asked() {}

  /** An id of the path; anything that is none names nothing. */
  public static UUID id(Context request, String name) {
    return parse(request.pathParam(name)).orElseThrow(NotFoundResponse::new);
  }

  /** An id of the query; empty where nothing is asked. */
  public static Optional<UUID> findId(Context request, String name) {
    String text = text(request, name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(parse(text).orElseThrow(() -> new BadRequestResponse("That is not an id.")));
  }

  private static Optional<UUID> parse(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A short text of the query, stripped; empty where there is none. */
  public static String text(Context request, String name) {
    String text = request.queryParam(name);
    if (text == null) {
      return "";
    }
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw new BadRequestResponse("That is too long to search for.");
    }
    return text.strip();
  }

  /** Which page of a list, from 1. */
  public static int page(Context request) {
    String text = text(request, "page");
    if (text.isEmpty()) {
      return 1;
    }
    if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > LAST_PAGE) {
      throw new BadRequestResponse("There is no such page.");
    }
    return Integer.parseInt(text);
  }

  /** A pattern for {@code ilike} that finds this text anywhere. */
  public static String pattern(String text) {
    return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
