package rondo.kiosk.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import rondo.design.route.FeatureRoutes;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.screen.ScreenPort;

/**
 * {@code GET /}: the page that is shown now, whole; a reload at any time loses nothing. With a
 * manner in its address ({@link MannerAddress}) the page as it would look, which does not follow
 * the stream.
 */
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
    ScreenFrame now = screen.current();
    if (request.queryParamMap().isEmpty()) {
      request.html(broadcast.document(now));
      return;
    }
    Manner wished =
        MannerAddress.read(request.queryParamMap(), now.manner())
            .orElseThrow(NotFoundResponse::new);
    request.html(broadcast.still(now.in(wished)));
  }
}
