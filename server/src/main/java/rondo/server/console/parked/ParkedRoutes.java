package rondo.server.console.parked;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.event.ParkedDesk;
import rondo.server.event.ParkedDesk.Outcome;

/** {@code /console/parked}: what kiosks reported and could not be applied. */
public final class ParkedRoutes implements FeatureRoutes {
  static final String PATH = "/console/parked";

  private static final String ONE = PATH + "/{kiosk}/{epoch}/{sequence}";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final int LONGEST_REASON = 500;

  private final ParkedPages parked;
  private final Optional<ParkedDesk> desk;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param desk where decisions go; without it there are only the reports
   */
  public ParkedRoutes(Jdbi jdbi, Optional<ParkedDesk> desk, Guard guard, ConsolePages pages) {
    this.parked = new ParkedPages(jdbi);
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only((request, visit) -> show(request, visit, Optional.empty())));
    routes.post(ONE + "/again", FormFields.only(guard.only(this::again)));
    routes.post(ONE + "/clear", FormFields.only(guard.only(this::clear), "reason"));
  }

  private void again(Context request, Visit visit) {
    KioskId kiosk = own(request, visit);
    answer(
        request,
        visit,
        desk()
            .applyAgain(kiosk, number(request, "epoch"), number(request, "sequence"), who(visit)));
  }

  private void clear(Context request, Visit visit) {
    KioskId kiosk = own(request, visit);
    String reason = Optional.ofNullable(request.formParam("reason")).orElse("").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new BadRequestResponse("A reason of 1 to 500 characters is needed.");
    }
    answer(
        request,
        visit,
        desk()
            .clear(
                kiosk, number(request, "epoch"), number(request, "sequence"), who(visit), reason));
  }

  private ParkedDesk desk() {
    return desk.orElseThrow(NotFoundResponse::new);
  }

  private void answer(Context request, Visit visit, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done() -> request.status(303).header("Location", PATH);
      case Outcome.StillParked(var reason) ->
          show(request, visit, Optional.of("It still cannot be applied: " + reason + "."));
      case Outcome.NotParked() ->
          show(request, visit, Optional.of("Somebody has seen to this report already."));
    }
  }

  private void show(Context request, Visit visit, Optional<String> problem) {
    pages.show(request, visit, "parked", "Reports not applied", parked.read(visit, problem));
  }

  private KioskId own(Context request, Visit visit) {
    UUID kiosk = Asked.id(request, "kiosk");
    if (!parked.owns(visit, kiosk)) {
      throw new NotFoundResponse();
    }
    return new KioskId(kiosk);
  }

  private static int number(Context request, String name) {
    String text = request.pathParam(name);
    if (!NUMBER.matcher(text).matches()) {
      throw new NotFoundResponse();
    }
    return Integer.parseInt(text);
  }

  private static String who(Visit visit) {
    return "operator:" + visit.operator();
  }
}
