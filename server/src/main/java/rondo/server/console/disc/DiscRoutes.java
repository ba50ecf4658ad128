package rondo.server.console.disc;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import rondo.design.route.FeatureRoutes;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.page.Listing;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;

/** {@code /console/discs} and the page of one disc. */
public final class DiscRoutes implements FeatureRoutes {
  private static final String PATH = "/console/discs";
  private static final Set<String> KINDS =
      Set.of("", "OPERATOR", "SLOT", "MACHINE", "CUSTOMER", "SOLD", "UNRESOLVED");

  private final DiscPages discs;
  private final Guard guard;
  private final ConsolePages pages;

  /** The routes. */
  public DiscRoutes(Jdbi jdbi, Guard guard, ConsolePages pages) {
    this.discs = new DiscPages(jdbi);
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
    routes.get(PATH + "/{code}", guard.only(this::one));
  }

  private void list(Context request, Visit visit) {
    String asked = Asked.text(request, "q");
    String kind = Asked.text(request, "place");
    int page = Asked.page(request);
    if (!KINDS.contains(kind)) {
      throw new BadRequestResponse("There is no such place.");
    }
    var list =
        Listing.of(
            discs.list(visit, asked, kind, page), page, PATH, Map.of("q", asked, "place", kind));
    pages.show(request, visit, "discs", "Discs", list);
  }

  private void one(Context request, Visit visit) {
    String code = request.pathParam("code");
    if (!code.matches("D\\d{13}")) {
      throw new NotFoundResponse();
    }
    DiscView disc = discs.one(visit, code).orElseThrow(NotFoundResponse::new);
    pages.show(request, visit, "disc", code, disc);
  }
}
