package rondo.server.console.stock;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;
import rondo.base.refusal.Refusal;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.media.label.CodeReading;
import rondo.media.label.DiscCode;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.stock.Direction;
import rondo.server.stock.Settlement;
import rondo.server.stock.StockDesk;

/** {@code /console/kiosks/{kiosk}/stock} and {@code .../audit}: lists, codes, audits, settling. */
public final class StockRoutes implements FeatureRoutes {
  private static final String KIOSK = "/console/kiosks/{kiosk}";
  private static final String STOCK = KIOSK + "/stock";
  private static final String AUDIT = KIOSK + "/audit";
  private static final int LONGEST_REASON = 500;

  private final StockReading reading;
  private final Optional<StockDesk> desk;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param desk where orders go; without it there are no such pages
   */
  public StockRoutes(Jdbi jdbi, Optional<StockDesk> desk, Guard guard, ConsolePages pages) {
    this.reading = new StockReading(jdbi);
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(STOCK, guard.only(this::stock));
    routes.post(STOCK + "/list", FormFields.only(guard.only(this::list), "direction", "codes"));
    routes.post(STOCK + "/remove", FormFields.only(guard.only(this::remove), "disc"));
    routes.post(STOCK + "/clear", FormFields.only(guard.only(this::clear)));
    routes.post(STOCK + "/code", FormFields.only(guard.only(this::code)));
    routes.get(AUDIT, guard.only(this::audit));
    routes.post(AUDIT, FormFields.only(guard.only(this::order)));
    routes.post(
        AUDIT + "/{reading}", FormFields.only(guard.only(this::settle), "decision", "reason"));
  }

  private void stock(Context request, Visit visit) {
    show(request, visit, view(request, visit));
  }

  private void list(Context request, Visit visit) {
    KioskId kiosk = new KioskId(view(request, visit).id());
    Direction direction = text(request, "direction").equals("OUT") ? Direction.OUT : Direction.IN;
    List<String> lines =
        text(request, "codes")
            .lines()
            .flatMap(line -> List.of(line.split("[\\s,;]+")).stream())
            .filter(line -> !line.isBlank())
            .toList();
    if (lines.isEmpty() || lines.size() > StockDesk.LINES) {
      throw new BadRequestResponse("1 to 500 disc codes are needed.");
    }
    var listed = desk().list(kiosk, who(visit), direction, lines);
    if (listed.refused().isEmpty()) {
      goTo(request, kiosk, "stock");
    } else {
      show(request, visit, view(request, visit).with(listed));
    }
  }

  private void remove(Context request, Visit visit) {
    KioskId kiosk = new KioskId(view(request, visit).id());
    if (DiscCode.parse(text(request, "disc")) instanceof CodeReading.Code<DiscCode>(var disc)) {
      desk().remove(kiosk, who(visit), disc);
    }
    goTo(request, kiosk, "stock");
  }

  private void clear(Context request, Visit visit) {
    KioskId kiosk = new KioskId(view(request, visit).id());
    desk().clearDone(kiosk, who(visit));
    goTo(request, kiosk, "stock");
  }

  /** The answer shows the code, which is kept nowhere; so this is no redirect. */
  private void code(Context request, Visit visit) {
    StockView view = view(request, visit);
    request.header("Cache-Control", "no-store");
    show(request, visit, view.with(desk().code(new KioskId(view.id()), who(visit))));
  }

  private void audit(Context request, Visit visit) {
    AuditView view = audited(request, visit);
    pages.show(request, visit, "audit", view.name() + ", audit", view);
  }

  private void order(Context request, Visit visit) {
    KioskId kiosk = new KioskId(audited(request, visit).id());
    desk().audit(kiosk, who(visit));
    goTo(request, kiosk, "audit");
  }

  private void settle(Context request, Visit visit) {
    KioskId kiosk = new KioskId(audited(request, visit).id());
    String reason = text(request, "reason").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new BadRequestResponse("A reason of 1 to 500 characters is needed.");
    }
    var decision = decision(text(request, "decision"));
    if (desk().settle(kiosk, Asked.id(request, "reading"), decision, reason, who(visit))) {
      goTo(request, kiosk, "audit");
    } else {
      pages.refuse(
          request,
          new Refusal(
              "reading-settled",
              "This slot is settled already, or nothing was seen that could be accepted.",
              "No disc was moved in the books.",
              "Look at the audit again."));
    }
  }

  private static Settlement decision(String word) {
    return switch (word) {
      case "accept" -> Settlement.ACCEPT;
      case "keep" -> Settlement.KEEP;
      case "task" -> Settlement.TASK;
      default -> throw new BadRequestResponse("There is no such decision.");
    };
  }

  private StockView view(Context request, Visit visit) {
    desk();
    return reading
        .stock(visit, Asked.id(request, "kiosk"), Asked.text(request, "q"))
        .orElseThrow(NotFoundResponse::new);
  }

  private AuditView audited(Context request, Visit visit) {
    desk();
    return reading.audit(visit, Asked.id(request, "kiosk")).orElseThrow(NotFoundResponse::new);
  }

  private StockDesk desk() {
    return desk.orElseThrow(NotFoundResponse::new);
  }

  private void show(Context request, Visit visit, StockView view) {
    pages.show(request, visit, "stock", view.name() + ", stock", view);
  }

  private static String text(Context request, String field) {
    return Optional.ofNullable(request.formParam(field)).orElse("");
  }

  private static void goTo(Context request, KioskId kiosk, String page) {
    request.status(303).header("Location", "/console/kiosks/" + kiosk + "/" + page);
  }

  private static String who(Visit visit) {
    return "operator:" + visit.operator();
  }
}
