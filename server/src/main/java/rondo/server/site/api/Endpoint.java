package rondo.server.site.api;

import java.util.Set;

/**
 * One address of the API; it can be read and nothing else.
 *
 * @param path below {@code /api/v1}, with places in braces
 * @param parameters of the query that it knows
 * @param reading makes the answer, a record of {@link ApiAnswers}; throws {@link ApiProblem}
 */
record Endpoint(String path, Set<String> parameters, Reading reading) {
  /** Makes an answer. */
  @FunctionalInterface
  interface Reading {
    Object answer(ApiQuery query);
  }
}
