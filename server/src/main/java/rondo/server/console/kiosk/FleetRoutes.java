package rondo.server.console.kiosk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.fleet.Fleet;
import rondo.server.fleet.NewGroup;
import rondo.server.fleet.NewKiosk;
import rondo.server.form.Typed;

/** The forms for a new group and a new kiosk. */
public final class FleetRoutes implements FeatureRoutes {
  private static final String KIOSKS = "/console/kiosks";
  private static final String NEW_KIOSK = "/console/new-kiosk";
  private static final String NEW_GROUP = "/console/new-group";

  private final KioskPages kiosks;
  private final Optional<Fleet> fleet;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param fleet where both are added; without it there are no such pages
   */
  public FleetRoutes(Jdbi jdbi, Optional<Fleet> fleet, Guard guard, ConsolePages pages) {
    this.kiosks = new KioskPages(jdbi, false);
    this.fleet = fleet;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(NEW_KIOSK, guard.only(this::askKiosk));
    routes.post(
        NEW_KIOSK,
        FormFields.only(
            guard.only(this::addKiosk),
            "name",
            "address",
            "group",
            "zone",
            "latitude",
            "longitude"));
    routes.get(NEW_GROUP, guard.only(this::askGroup));
    routes.post(NEW_GROUP, FormFields.only(guard.only(this::addGroup), "name", "tariff", "phone"));
  }

  private void askKiosk(Context request, Visit visit) {
    fleet();
    var likely = Map.of("group", Asked.text(request, "group"), "zone", visit.zone().getId());
    showKiosk(request, visit, FormView.fresh(likely, groups(visit)));
  }

  private void addKiosk(Context request, Visit visit) {
    Map<String, String> typed = typed(request);
    switch (NewKiosk.read(typed)) {
      case Typed.Bad<NewKiosk>(var errors) ->
          showKiosk(request, visit, wrong(request, typed, errors, groups(visit)));
      case Typed.Good<NewKiosk>(var wanted) ->
          fleet()
              .add(visit.operator(), wanted)
              .ifPresentOrElse(
                  kiosk -> goTo(request, KIOSKS + "/" + kiosk),
                  () -> showKiosk(request, visit, taken(request, typed, groups(visit))));
    }
  }

  private void askGroup(Context request, Visit visit) {
    fleet();
    showGroup(request, visit, FormView.fresh(Map.of(), tariffs()));
  }

  private void addGroup(Context request, Visit visit) {
    Map<String, String> typed = typed(request);
    switch (NewGroup.read(typed)) {
      case Typed.Bad<NewGroup>(var errors) ->
          showGroup(request, visit, wrong(request, typed, errors, tariffs()));
      case Typed.Good<NewGroup>(var wanted) ->
          fleet()
              .add(visit.operator(), wanted)
              .ifPresentOrElse(
                  group -> goTo(request, KIOSKS),
                  () -> showGroup(request, visit, taken(request, typed, tariffs())));
    }
  }

  private void showKiosk(Context request, Visit visit, FormView form) {
    pages.show(request, visit, "newKiosk", "New kiosk", form);
  }

  private void showGroup(Context request, Visit visit, FormView form) {
    pages.show(request, visit, "newGroup", "New group", form);
  }

  private Fleet fleet() {
    return fleet.orElseThrow(NotFoundResponse::new);
  }

  private Map<String, String> groups(Visit visit) {
    Map<String, String> groups = new LinkedHashMap<>();
    kiosks
        .groups(visit)
        .forEach(group -> groups.put(group.id().toString(), group.name() + " · " + group.code()));
    return groups;
  }

  private Map<String, String> tariffs() {
    Map<String, String> tariffs = new LinkedHashMap<>();
    kiosks.tariffs().forEach(name -> tariffs.put(name, name));
    return tariffs;
  }

  private static Map<String, String> typed(Context request) {
    Map<String, String> typed = new HashMap<>();
    request.formParamMap().forEach((name, values) -> typed.put(name, values.getFirst()));
    return typed;
  }

  private static FormView taken(
      Context request, Map<String, String> typed, Map<String, String> choices) {
    var error = Map.of("name", "You have one of this name, or what you chose is gone.");
    return wrong(request, typed, error, choices);
  }

  private static FormView wrong(
      Context request,
      Map<String, String> typed,
      Map<String, String> errors,
      Map<String, String> choices) {
    request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    return new FormView(typed, errors, choices);
  }

  private static void goTo(Context request, String path) {
    request.status(HttpStatus.SEE_OTHER).header("Location", path);
  }
}
