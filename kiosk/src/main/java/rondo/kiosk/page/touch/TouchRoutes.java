package rondo.kiosk.page.touch;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Locale;
import rondo.design.route.FeatureRoutes;
import rondo.kiosk.screen.ScreenPort;

/**
 * {@code POST /touch/<name>}: hands touches to the controller. A plain form is led back to the page
 * (303); a script, which sees the page change by its stream, gets 204. What is malformed gets a 4xx
 * and reaches nobody. Whether a touch is stale is for the controller to say: every one carries the
 * number of the frame it was made on.
 */
public final class TouchRoutes implements FeatureRoutes {
  private final ScreenPort screen;

  public TouchRoutes(ScreenPort screen) {
    this.screen = screen;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.post("/touch/{name}", this::touch);
  }

  private void touch(Context request) {
    if (!isForm(request)) {
      throw new UnsupportedMediaTypeResponse();
    }
    switch (TouchForm.read(request.pathParam("name"), request.formParamMap())) {
      case TouchForm.Understood(long number, var touch) -> {
        screen.touch(number, touch);
        answer(request);
      }
      case TouchForm.NoSuchTouch() -> throw new NotFoundResponse();
      case TouchForm.Malformed(String field) -> throw new BadRequestResponse(field);
    }
  }

  private static void answer(Context request) {
    boolean scripted = request.header("X-Screen") != null || request.header("HX-Request") != null;
    if (scripted) {
      request.status(HttpStatus.NO_CONTENT);
    } else {
      request.redirect("/", HttpStatus.SEE_OTHER);
    }
  }

  private static boolean isForm(Context request) {
    String type = request.contentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }
}
