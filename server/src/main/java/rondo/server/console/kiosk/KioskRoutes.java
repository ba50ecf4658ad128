package rondo.server.console.kiosk;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.jdbi.v3.core.Jdbi;
import rondo.design.route.FeatureRoutes;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;

/** {@code /console/kiosks} and the page of one kiosk. */
public final class KioskRoutes implements FeatureRoutes {
  private static final String PATH = "/console/kiosks";

  private final KioskPages kiosks;
  private final boolean mayAdd;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param mayAdd whether kiosks and groups can be added here
   */
  public KioskRoutes(Jdbi jdbi, boolean mayAdd, Guard guard, ConsolePages pages) {
    this.kiosks = new KioskPages(jdbi);
    this.mayAdd = mayAdd;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
    routes.get(PATH + "/{kiosk}", guard.only(this::one));
  }

  private void list(Context request, Visit visit) {
    var network = new NetworkView(kiosks.groups(visit), mayAdd);
    pages.show(request, visit, "kiosks", "Network", network);
  }

  private void one(Context request, Visit visit) {
    KioskView view =
        kiosks.one(visit, Asked.id(request, "kiosk"), mayAdd).orElseThrow(NotFoundResponse::new);
    pages.show(request, visit, "kiosk", view.kiosk().name(), view);
  }
}
