package rondo.server.site.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import rondo.server.search.SearchPlace;
import rondo.server.site.Cursor;
import rondo.server.site.Ids;
import rondo.server.site.inventory.Here;

/** The parameters of one request; only known ones, each once, each what it should be. */
final class ApiQuery {
  private static final int LONGEST = 200;
  private static final int MOST = 100;
  private static final int USUAL = 25;

  private final Context request;

  private ApiQuery(Context request) {
    this.request = request;
  }

  /** Reads a request that may have these parameters; throws {@link ApiProblem}. */
  static ApiQuery of(Context request, Set<String> known) {
    request
        .queryParamMap()
        .forEach((name, values) -> {
          if (!known.contains(name)) {
            throw ApiProblem.unknownParameter(
                name.substring(0, Math.min(name.length(), LONGEST)),
                String.join(", ", new TreeSet<>(known)));
          }
          if (values.size() != 1) {
            throw ApiProblem.parameterTwice(name);
          }
        });
    return new ApiQuery(request);
  }

  /** A text; empty where it is not given. */
  Optional<String> text(String name) {
    return Optional.ofNullable(request.queryParam(name))
        .map(text -> {
          if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw ApiProblem.parameter(name, "a line of at most 200 characters");
          }
          return text.strip();
        });
  }

  /** How many entries are wanted. */
  int limit() {
    return text("limit")
        .map(text -> {
          if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST) {
            throw ApiProblem.parameter("limit", "a whole number from 1 to 100");
          }
          return Integer.parseInt(text);
        })
        .orElse(USUAL);
  }

  /** A place on earth, {@code latitude,longitude}. */
  Optional<Here> here() {
    return text("at")
        .map(text ->
            Here.read(text)
                .orElseThrow(() ->
                    ApiProblem.parameter("at", "degrees as latitude,longitude: 41.71,-73.94")));
  }

  /** Where the list goes on, in so many parts. */
  Optional<List<String>> cursor(int parts) {
    return Optional.ofNullable(request.queryParam("cursor"))
        .map(word -> Cursor.read(word, parts).orElseThrow(ApiProblem::cursor));
  }

  /** Where a search's list goes on. */
  Optional<SearchPlace> place() {
    return Optional.ofNullable(request.queryParam("cursor"))
        .map(word -> Cursor.place(word).orElseThrow(ApiProblem::cursor));
  }

  /** An id of the path. */
  UUID id(String name) {
    return Ids.read(request.pathParam(name)).orElseThrow(() -> ApiProblem.notFound(name));
  }
}
