package rondo.server.console.debt;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.RentalId;
import rondo.base.refusal.Refusal;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.page.Listing;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.debt.DebtDesk;

/** {@code /console/debts}: what is owed, when it is tried next; try now, or write it off. */
public final class DebtRoutes implements FeatureRoutes {
  private static final String PATH = "/console/debts";
  private static final int LONGEST_REASON = 500;

  private static final Refusal NOT_OPEN =
      new Refusal(
          "debt-not-open",
          "This debt was not changed",
          "A charge is under way, or nothing is owed any more; this click took and gave nothing.",
          "Open the debts again and look at how it stands now.");

  private final DebtList debts;
  private final Optional<DebtDesk> desk;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param desk where decisions go; without it there are no buttons
   */
  public DebtRoutes(Jdbi jdbi, Optional<DebtDesk> desk, Guard guard, ConsolePages pages) {
    this.debts = new DebtList(jdbi);
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
    routes.post(PATH + "/{rental}/try", FormFields.only(guard.only(this::tryNow)));
    routes.post(
        PATH + "/{rental}/write-off", FormFields.only(guard.only(this::writeOff), "reason"));
  }

  private void list(Context request, Visit visit) {
    boolean open = !Asked.text(request, "state").equals("over");
    int page = Asked.page(request);
    var list =
        Listing.of(debts.read(visit, open, page), page, PATH, Map.of("state", open ? "" : "over"));
    pages.show(
        request,
        visit,
        "debts",
        "Debts",
        new DebtView(list, debts.owed(visit), open, desk.isPresent()));
  }

  private void tryNow(Context request, Visit visit) {
    RentalId rental = own(request, visit);
    done(request, desk().tryNow(visit.operator(), rental));
  }

  private void writeOff(Context request, Visit visit) {
    RentalId rental = own(request, visit);
    String reason = Optional.ofNullable(request.formParam("reason")).orElse("").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new BadRequestResponse("A reason of 1 to 500 characters is needed.");
    }
    done(request, desk().writeOff(visit.operator(), rental, reason));
  }

  private void done(Context request, boolean changed) {
    if (changed) {
      request.status(303).header("Location", PATH);
    } else {
      pages.refuse(request, NOT_OPEN);
    }
  }

  private DebtDesk desk() {
    return desk.orElseThrow(NotFoundResponse::new);
  }

  private RentalId own(Context request, Visit visit) {
    UUID rental = Asked.id(request, "rental");
    if (!debts.isOwn(visit, rental)) {
      throw new NotFoundResponse();
    }
    return new RentalId(rental);
  }
}
