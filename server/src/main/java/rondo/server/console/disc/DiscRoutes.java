package rondo.server.console.disc;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.media.label.DiscCode;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.fault.FaultDesk;
import rondo.server.inventory.PlaceKind;

/** {@code /console/discs} and the page of one disc. */
public final class DiscRoutes implements FeatureRoutes {
  private static final String PATH = "/console/discs";
  private static final int LONGEST_REASON = 500;

  private final DiscPages discs;
  private final Optional<FaultDesk> faults;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param faults where a disc that was complained of is released; without it there is no button
   */
  public DiscRoutes(Jdbi jdbi, Optional<FaultDesk> faults, Guard guard, ConsolePages pages) {
    this.discs = new DiscPages(jdbi, faults.isPresent());
    this.faults = faults;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
    routes.get(PATH + "/{code}", guard.only(this::one));
    routes.post(PATH + "/{code}/released", FormFields.only(guard.only(this::release), "reason"));
  }

  private void list(Context request, Visit visit) {
    var asked = new DiscList.Asked(Asked.text(request, "q"), place(request), after(request));
    pages.show(request, visit, "discs", "Discs", DiscList.of(discs.list(visit, asked), asked));
  }

  private static Optional<PlaceKind> place(Context request) {
    String text = Asked.text(request, "place");
    return Arrays.stream(PlaceKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .or(() -> {
          if (!text.isEmpty()) {
            throw new BadRequestResponse("There is no such place.");
          }
          return Optional.empty();
        });
  }

  private static DiscList.After after(Context request) {
    String text = Optional.ofNullable(request.queryParam("after")).orElse("");
    return text.isEmpty()
        ? DiscList.After.NONE
        : DiscList.After.read(text)
            .orElseThrow(() -> new BadRequestResponse("The list has no such place."));
  }

  private void one(Context request, Visit visit) {
    DiscView disc = asked(request, visit);
    pages.show(request, visit, "disc", disc.disc().code(), disc);
  }

  private DiscView asked(Context request, Visit visit) {
    String code = request.pathParam("code");
    if (!code.matches("D\\d{13}")) {
      throw new NotFoundResponse();
    }
    return discs.one(visit, code).orElseThrow(NotFoundResponse::new);
  }

  private void release(Context request, Visit visit) {
    FaultDesk desk = faults.orElseThrow(NotFoundResponse::new);
    String code = asked(request, visit).disc().code();
    String reason = Optional.ofNullable(request.formParam("reason")).orElse("").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new BadRequestResponse("Say in up to 500 letters what you found.");
    }
    desk.release(visit.operator(), new DiscCode(code), reason);
    request.status(303).header("Location", PATH + "/" + code);
  }
}
