package rondo.server.console.kiosk;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.GroupId;
import rondo.base.id.KioskId;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.fleet.FleetChange;
import rondo.server.fleet.FleetChanges;

/** The page of one group, and what changes groups and kiosks. */
public final class FleetChangeRoutes implements FeatureRoutes {
  private static final String KIOSK = "/console/kiosks/{kiosk}";
  private static final String GROUP = "/console/groups/{group}";

  private final KioskPages kiosks;
  private final Optional<FleetChanges> changes;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param changes where they are made; without it there are no such pages
   */
  public FleetChangeRoutes(
      Jdbi jdbi, Optional<FleetChanges> changes, Guard guard, ConsolePages pages) {
    this.kiosks = new KioskPages(jdbi, false);
    this.changes = changes;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(GROUP, guard.only(this::group));
    routes.post(GROUP + "/name", FormFields.only(guard.only(this::renameGroup), "name"));
    routes.post(GROUP + "/take", FormFields.only(guard.only(this::take), "other"));
    routes.post(GROUP + "/refuse", FormFields.only(guard.only(this::refuse), "other", "reason"));
    routes.post(KIOSK + "/name", FormFields.only(guard.only(this::renameKiosk), "name"));
    routes.post(KIOSK + "/retire", FormFields.only(guard.only(this::retire), "reason"));
  }

  private void group(Context request, Visit visit) {
    changes();
    GroupPage group =
        kiosks.group(visit, Asked.id(request, "group")).orElseThrow(NotFoundResponse::new);
    pages.show(request, visit, "group", group.group().name(), group);
  }

  private void renameGroup(Context request, Visit visit) {
    GroupId group = groupId(request);
    answer(
        request,
        changes().rename(visit.operator(), group, field(request, "name")),
        "/console/groups/" + group);
  }

  private void take(Context request, Visit visit) {
    GroupId group = groupId(request);
    answer(
        request,
        changes().take(visit.operator(), group, other(request)),
        "/console/groups/" + group);
  }

  private void refuse(Context request, Visit visit) {
    GroupId group = groupId(request);
    answer(
        request,
        changes().refuse(visit.operator(), group, other(request), field(request, "reason")),
        "/console/groups/" + group);
  }

  private void renameKiosk(Context request, Visit visit) {
    KioskId kiosk = kioskId(request);
    answer(
        request,
        changes().rename(visit.operator(), kiosk, field(request, "name")),
        "/console/kiosks/" + kiosk);
  }

  private void retire(Context request, Visit visit) {
    KioskId kiosk = kioskId(request);
    answer(
        request,
        changes().retire(visit.operator(), kiosk, field(request, "reason")),
        "/console/kiosks/" + kiosk);
  }

  private void answer(Context request, FleetChange change, String page) {
    switch (change) {
      case FleetChange.Refused(var refusal) -> pages.refuse(request, refusal);
      case FleetChange.Done() -> request.status(303).header("Location", page);
    }
  }

  private FleetChanges changes() {
    return changes.orElseThrow(NotFoundResponse::new);
  }

  private static GroupId groupId(Context request) {
    return new GroupId(Asked.id(request, "group"));
  }

  private static KioskId kioskId(Context request) {
    return new KioskId(Asked.id(request, "kiosk"));
  }

  private static GroupId other(Context request) {
    try {
      return new GroupId(UUID.fromString(field(request, "other")));
    } catch (IllegalArgumentException e) {
      throw new NotFoundResponse();
    }
  }

  private static String field(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("").strip();
  }
}
