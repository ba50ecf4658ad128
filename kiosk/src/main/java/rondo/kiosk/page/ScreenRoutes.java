package rondo.kiosk.page;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import rondo.design.route.FeatureRoutes;
import rondo.kiosk.screen.ScreenPort;

/** {@code GET /}: the page that is shown now, whole; a reload at any time loses nothing. */
final class ScreenRoutes implements FeatureRoutes {
  private final ScreenPort screen;
  private final ScreenBroadcast broadcast;

  ScreenRoutes(ScreenPort screen, ScreenBroadcast broadcast) {
    this.screen = screen;
    this.broadcast = broadcast;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/", this::show);
  }

  @Override
  public void close() {
    broadcast.close();
  }

  private void show(Context request) {
    request.html(broadcast.document(screen.current()));
  }
}
