package rondo.design.route;

import io.javalin.router.JavalinDefaultRoutingApi;

/** The routes of one feature; a face is given a list of them. */
@FunctionalInterface
public interface FeatureRoutes {
  /** Adds the routes. Called once, before the face listens. */
  void addTo(JavalinDefaultRoutingApi routes);

  /** Ends what is still open, such as streams; called when the face stops. Nothing by default. */
  default void close() {}
}
