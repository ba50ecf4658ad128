package rondo.server.console.home;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.jdbi.v3.core.Jdbi;
import rondo.design.route.FeatureRoutes;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;

/** {@code /console}: what needs me? */
public final class HomeRoutes implements FeatureRoutes {
  private final HomePage home;
  private final Guard guard;
  private final ConsolePages pages;

  /** The route. */
  public HomeRoutes(Jdbi jdbi, Guard guard, ConsolePages pages) {
    this.home = new HomePage(jdbi);
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(
        "/console",
        guard.only(
            (request, visit) -> pages.show(request, visit, "home", "Home", home.read(visit))));
  }
}
