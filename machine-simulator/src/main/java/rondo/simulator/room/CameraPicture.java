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
  private final AtomicReference<Shot> newest = new AtomicReference<>();

  private record Shot(Scene scene, byte[] png) {
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Shot shot && shot.scene.equals(scene);
    }

    @Override
    public int hashCode() {
      return scene.hashCode();
    }
  }

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

  /** The address of a scene's picture; the newest scene is what is served. */
  String address(Scene scene) {
    Shot shot = newest.get();
    if (shot == null || !shot.scene().equals(scene)) {
      newest.set(new Shot(scene, Png.of(camera.take(scene))));
    }
    return "/camera/" + Integer.toHexString(scene.hashCode()) + ".png";
  }

  private void serve(Context request) {
    Shot shot = newest.get();
    if (shot == null) {
      throw new NotFoundResponse();
    }
    request.contentType("image/png").header("Cache-Control", "no-store").result(shot.png());
  }
}
