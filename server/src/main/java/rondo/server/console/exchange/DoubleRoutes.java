package rondo.server.console.exchange;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.refusal.Refusal;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.doubles.DoubleDesk;
import rondo.server.doubles.Pair;

/** Titles that are probably one, and the form that makes them one. */
public final class DoubleRoutes implements FeatureRoutes {
  private static final String PATH = "/console/doubles";
  private static final int LONGEST_REASON = 500;

  private final Optional<DoubleDesk> desk;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param desk where decisions go; without it there is no such page
   */
  public DoubleRoutes(Optional<DoubleDesk> desk, Guard guard, ConsolePages pages) {
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
  }

  /** What the page shows. */
  public record DoublesView(String asked, List<Pair> pairs) {}

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
    routes.post(PATH, FormFields.only(guard.only(this::merge), "keep", "gone", "reason"));
  }

  private DoubleDesk desk() {
    return desk.orElseThrow(NotFoundResponse::new);
  }

  private void list(Context request, Visit visit) {
    String asked = Asked.text(request, "name");
    var pairs = desk().probable(asked, Asked.pattern(asked));
    pages.show(request, visit, "doubles", "Probable doubles", new DoublesView(asked, pairs));
  }

  private void merge(Context request, Visit visit) {
    String reason = Optional.ofNullable(request.formParam("reason")).orElse("").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
      throw new BadRequestResponse("Say in up to 500 letters why they are one.");
    }
    Optional<Refusal> refused =
        desk().merge(visit.operator(), title(request, "keep"), title(request, "gone"), reason);
    if (refused.isPresent()) {
      pages.refuse(request, refused.get());
    } else {
      request.status(303).header("Location", PATH);
    }
  }

  private static UUID title(Context request, String field) {
    try {
      return UUID.fromString(Optional.ofNullable(request.formParam(field)).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("Name the two titles.");
    }
  }
}
