package rondo.server.console.kiosk;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.link.EnrolmentCodes;
import rondo.server.link.KioskDesk;

/** {@code /console/kiosks} and the page of one kiosk. */
public final class KioskRoutes implements FeatureRoutes {
  private static final String PATH = "/console/kiosks";

  private static final int LONGEST_REASON = 500;

  private final KioskPages kiosks;
  private final Optional<KioskDesk> desk;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param desk where codes and keys are seen to; without it there are no buttons
   */
  public KioskRoutes(Jdbi jdbi, Optional<KioskDesk> desk, Guard guard, ConsolePages pages) {
    this.kiosks = new KioskPages(jdbi, desk.isPresent());
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
    routes.get(PATH + "/{kiosk}", guard.only(this::one));
    routes.post(PATH + "/{kiosk}/code", FormFields.only(guard.only(this::code)));
    routes.post(PATH + "/{kiosk}/renew-key", FormFields.only(guard.only(this::renewKey)));
    routes.post(
        PATH + "/{kiosk}/retire-key", FormFields.only(guard.only(this::retireKey), "reason"));
  }

  private void list(Context request, Visit visit) {
    var network = new NetworkView(kiosks.groups(visit), desk.isPresent());
    pages.show(request, visit, "kiosks", "Network", network);
  }

  private void one(Context request, Visit visit) {
    show(request, visit, view(request, visit));
  }

  /** The answer shows the code, which is kept nowhere; so this is no redirect. */
  private void code(Context request, Visit visit) {
    KioskView view = inUse(request, visit);
    KioskDesk of = desk.orElseThrow(NotFoundResponse::new);
    var code = of.code(new KioskId(view.id()), who(visit));
    request.header("Cache-Control", "no-store");
    show(
        request,
        visit,
        view.with(
            new KioskView.Issued(
                "https://" + hostName(request) + ":" + of.port(),
                code.text(),
                of.fingerprint().text(),
                visit.now().plus(EnrolmentCodes.LIFE))));
  }

  /** The name by which this browser found the server; a kiosk beside it finds it by the same. */
  private static String hostName(Context request) {
    String host = String.valueOf(request.host());
    int port = host.lastIndexOf(':');
    return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
  }

  private void renewKey(Context request, Visit visit) {
    KioskView view = inUse(request, visit);
    desk.orElseThrow(NotFoundResponse::new).renewKey(new KioskId(view.id()), who(visit));
    back(request, view);
  }

  private void retireKey(Context request, Visit visit) {
    KioskView view = inUse(request, visit);
    String reason = Optional.ofNullable(request.formParam("reason")).orElse("").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new BadRequestResponse("A reason of 1 to 500 characters is needed.");
    }
    desk.orElseThrow(NotFoundResponse::new).retireKey(new KioskId(view.id()), who(visit), reason);
    back(request, view);
  }

  private KioskView view(Context request, Visit visit) {
    return kiosks
        .one(visit, Asked.id(request, "kiosk"), Overlay.of(Asked.text(request, "slots")))
        .orElseThrow(NotFoundResponse::new);
  }

  /** A kiosk that is retired has no keys and gets none. */
  private KioskView inUse(Context request, Visit visit) {
    return Optional.of(view(request, visit))
        .filter(view -> view.kiosk().retired().isEmpty())
        .orElseThrow(NotFoundResponse::new);
  }

  private void show(Context request, Visit visit, KioskView view) {
    pages.show(request, visit, "kiosk", view.kiosk().name(), view);
  }

  private static void back(Context request, KioskView view) {
    request.status(303).header("Location", PATH + "/" + view.id());
  }

  private static String who(Visit visit) {
    return "operator:" + visit.operator();
  }
}
