package rondo.simulator.room;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.concurrent.atomic.AtomicReference;
import rondo.design.route.FeatureRoutes;
import rondo.simulator.world.Camera;
import rondo.simulator.world.Scene;

/**
 * The label camera's true picture beside the drawings. The address changes with what stands before
 * the camera, so that a browser asks only then.
 */
final class CameraPicture implements FeatureRoutes {
  private static final long SEED = 1;

  private final Camera camera;
  private final AtomicReference<Scene> newest = new AtomicReference<>();

  CameraPicture(Camera camera) {
    this.camera = camera;
  }

  static long seed() {
    return SEED;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/camera/{scene}.png", this::serve);
  }

  /**
   * The address of a scene's picture; the newest scene is what is served, drawn when it is asked
   * for.
   */
  String address(Scene scene) {
    newest.set(scene);
    return "/camera/" + Integer.toHexString(scene.hashCode()) + ".png";
  }

  private void serve(Context request) {
    Scene scene = newest.get();
    if (scene == null) {
      throw new NotFoundResponse();
    }
    request
        .contentType("image/png")
        .header("Cache-Control", "no-store")
        .result(Png.of(camera.take(scene)));
  }
}
