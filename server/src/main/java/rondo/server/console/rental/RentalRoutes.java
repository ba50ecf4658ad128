package rondo.server.console.rental;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.RentalId;
import rondo.base.id.ShortCode;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.media.label.CodeReading;
import rondo.media.label.DiscCode;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.page.Listing;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.refund.RefundDesk;
import rondo.server.refund.RefundOutcome;
import rondo.server.refund.RefundRequest;

/** {@code /console/rentals}, the page of one, and what a person decides about one in doubt. */
public final class RentalRoutes implements FeatureRoutes {
  private static final String PATH = "/console/rentals";
  private static final Set<String> STATES =
      Set.of("", "AUTHORISING", "OPEN", "RETURNED", "SOLD", "LOST", "NOT_DISPENSED", "UNRESOLVED");

  private final RentalList list;
  private final RentalPages rentals;
  private final Optional<Doubts> doubts;
  private final Optional<RefundDesk> refunds;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param doubts where decisions go; without it there are no buttons
   * @param refunds where money is given back; without it there is no form for it
   */
  public RentalRoutes(
      Jdbi jdbi,
      Optional<Doubts> doubts,
      Optional<RefundDesk> refunds,
      Guard guard,
      ConsolePages pages) {
    this.list = new RentalList(jdbi);
    this.rentals = new RentalPages(jdbi, doubts.isPresent(), refunds);
    this.doubts = doubts;
    this.refunds = refunds;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
    routes.get(PATH + "/{rental}", guard.only(this::one));
    routes.post(
        PATH + "/{rental}/finding", FormFields.only(guard.only(this::decide), "finding", "reason"));
    routes.post(
        PATH + "/{rental}/refund",
        FormFields.only(guard.only(this::refund), "amount", "reason", "words", "seen"));
  }

  private void list(Context request, Visit visit) {
    String state = Asked.text(request, "state");
    String asked = Asked.text(request, "q");
    int page = Asked.page(request);
    if (!STATES.contains(state)) {
      throw new BadRequestResponse("There is no such state.");
    }
    Optional<String> coded = ShortCode.parse(asked).flatMap(code -> list.byCode(visit, code));
    if (coded.isPresent()) {
      request.status(303).header("Location", coded.get());
      return;
    }
    if (DiscCode.parse(asked.toUpperCase(Locale.ROOT))
        instanceof CodeReading.Code<DiscCode>(var disc)) {
      request.status(303).header("Location", "/console/discs/" + disc);
      return;
    }
    var rows = list.read(visit, state, asked, page);
    var listing = Listing.of(rows, page, PATH, Map.of("state", state, "q", asked));
    pages.show(request, visit, "rentals", "Rentals", listing);
  }

  private void one(Context request, Visit visit) {
    RentalView view =
        rentals.one(visit, Asked.id(request, "rental")).orElseThrow(NotFoundResponse::new);
    pages.show(request, visit, "rental", view.facts().title(), view);
  }

  private void refund(Context request, Visit visit) {
    UUID rental = Asked.id(request, "rental");
    RefundDesk desk = refunds.orElseThrow(NotFoundResponse::new);
    RentalView view = rentals.one(visit, rental).orElseThrow(NotFoundResponse::new);
    RefundRequest asked =
        RefundForm.read(request, visit.operator(), view.facts().reserved().currency());
    switch (desk.refund(new RentalId(rental), asked)) {
      case RefundOutcome.Refused(var refusal) -> pages.refuse(request, refusal);
      case RefundOutcome.Ordered _ ->
          request.status(303).header("Location", PATH + "/" + rental + "#refund");
    }
  }

  private void decide(Context request, Visit visit) {
    UUID rental = Asked.id(request, "rental");
    Doubts desk = doubts.orElseThrow(NotFoundResponse::new);
    if (rentals.one(visit, rental).isEmpty()) {
      throw new NotFoundResponse();
    }
    desk.decide(
        visit,
        rental,
        Optional.ofNullable(request.formParam("finding")).orElse(""),
        Optional.ofNullable(request.formParam("reason")).orElse("").strip());
    request.status(303).header("Location", PATH + "/" + rental);
  }
}
