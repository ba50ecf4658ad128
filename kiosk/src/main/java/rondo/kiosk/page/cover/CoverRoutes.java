package rondo.kiosk.page.cover;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import rondo.design.route.FeatureRoutes;

/** {@code GET /cover/<key>.svg}. */
public final class CoverRoutes implements FeatureRoutes {
  private final Covers covers;

  public CoverRoutes(Covers covers) {
    this.covers = covers;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/cover/{key}.svg", this::show);
  }

  private void show(Context request) {
    String svg = covers.picture(request.pathParam("key")).orElseThrow(() -> new NotFoundResponse());
    request.header("Cache-Control", "public, max-age=31536000, immutable");
    request.contentType("image/svg+xml").result(svg);
  }
}
