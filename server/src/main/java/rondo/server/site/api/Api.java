package rondo.server.site.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rondo.base.json.StrictJson;
import rondo.base.refusal.Refusal;
import rondo.design.route.FeatureRoutes;
import rondo.server.search.TitleSearch;
import rondo.server.site.Tags;
import rondo.server.site.inventory.PublicInventory;
import rondo.server.site.limit.Limits;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/v1}: the public inventory for programs. Everything is read only and the same for
 * everybody, so pages of any origin may read it (CORS); nobody signs in, and no cookie is looked
 * at.
 */
public final class Api implements FeatureRoutes {
  /** Where it is. */
  public static final String ROOT = "/api/v1";

  private static final String DOCUMENT = "/openapi.yaml";
  private static final String ALLOWED = "GET, HEAD, OPTIONS";
  private static final int A_DAY = 86_400;
  private static final JsonMapper MAPPER =
      StrictJson.api()
          .mapper()
          .rebuild()
          .changeDefaultPropertyInclusion(
              kept -> kept.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  private final List<Endpoint> endpoints = new ArrayList<>();
  private final Limits limits;
  private final String document = document();

  /** The API over this inventory. */
  public Api(TitleSearch search, PublicInventory inventory, Limits limits) {
    endpoints.addAll(new TitleReadings(search, inventory).endpoints());
    endpoints.addAll(new KioskReadings(inventory).endpoints());
    this.limits = limits;
  }

  /** What can be read, but the document itself. */
  List<Endpoint> endpoints() {
    return List.copyOf(endpoints);
  }

  private static String document() {
    try (InputStream file = Api.class.getResourceAsStream("openapi.yaml")) {
      if (file == null) {
        throw new IllegalStateException("the API's document is not in this program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the API's document cannot be read", e);
    }
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.exception(ApiProblem.class, (problem, request) -> refuse(request, problem));
    for (Endpoint endpoint : endpoints) {
      add(routes, ROOT + endpoint.path(), request -> answer(request, endpoint));
    }
    add(routes, ROOT + DOCUMENT, this::describe);
  }

  private void add(JavalinDefaultRoutingApi routes, String path, Handler reading) {
    Handler open =
        request -> {
          forEverybody(request);
          limit(request);
          reading.handle(request);
        };
    Handler refused =
        request -> {
          throw ApiProblem.method(ALLOWED);
        };
    routes.get(path, open);
    routes.head(path, open);
    routes.options(path, Api::options);
    routes.post(path, refused);
    routes.put(path, refused);
    routes.patch(path, refused);
    routes.delete(path, refused);
  }

  private void limit(Context request) {
    long wait = limits.take(request);
    if (wait > 0) {
      throw ApiProblem.tooMany(wait);
    }
  }

  private static void answer(Context request, Endpoint endpoint) {
    Object answer = endpoint.reading().answer(ApiQuery.of(request, endpoint.parameters()));
    Tags.send(
        request,
        "application/json; charset=utf-8",
        MAPPER.writeValueAsString(answer),
        "public, max-age=15");
  }

  private void describe(Context request) {
    ApiQuery.of(request, Set.of());
    Tags.send(request, "application/yaml; charset=utf-8", document, "public, max-age=86400");
  }

  private static void options(Context request) {
    forEverybody(request);
    request.status(204);
    request.header("Allow", ALLOWED);
    request.header("Access-Control-Allow-Methods", "GET, HEAD");
    request.header("Access-Control-Allow-Headers", "If-None-Match");
    request.header("Access-Control-Max-Age", Integer.toString(A_DAY));
  }

  private static void forEverybody(Context request) {
    request.header("Access-Control-Allow-Origin", "*");
    request.header("Access-Control-Expose-Headers", "ETag, Retry-After");
    request.header("Cross-Origin-Resource-Policy", "cross-origin");
  }

  /** As RFC 9457 has it, with the three sentences that a person needs. */
  private static void refuse(Context request, ApiProblem problem) {
    Refusal refusal = problem.refusal();
    forEverybody(request);
    problem.getDetails().forEach(request::header);
    request.header("Cache-Control", "no-store");
    request.status(problem.getStatus());
    request.contentType("application/problem+json");
    request.result(
        MAPPER.writeValueAsString(
            new Problem(
                "about:blank",
                refusal.what(),
                problem.getStatus(),
                refusal.code(),
                refusal.what(),
                refusal.money(),
                refusal.next())));
  }

  private record Problem(
      String type, String title, int status, String code, String what, String money, String next) {}
}
