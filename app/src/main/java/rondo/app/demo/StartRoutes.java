package rondo.app.demo;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rondo.base.time.CalendarOffset;
import rondo.design.page.Look;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.design.words.Formats;

/** The demo's start page: each kiosk with its faces and its plug, and the calendar of all. */
final class StartRoutes implements FeatureRoutes {
  private final Pages pages = Pages.of("rondo.app.jte");
  private final Shell shell;
  private final int port;
  private final CalendarOffset calendar;
  private final List<DemoKiosk> kiosks;
  private final ZoneId zone;
  private final Supplier<String> signIn;
  private final Consumer<Duration> dayTurned;
  private final TrafficBoard traffic;

  /**
   * @param port of this page
   * @param kiosks at least one; the first one's zone is the demo's
   * @param signIn makes a fresh sign-in path
   * @param dayTurned is told how far the calendar has jumped
   * @param traffic what is to be told of it
   */
  StartRoutes(
      Shell shell,
      int port,
      CalendarOffset calendar,
      List<DemoKiosk> kiosks,
      Supplier<String> signIn,
      Consumer<Duration> dayTurned,
      TrafficBoard traffic) {
    this.shell =
        styled(shell).titled("Rondo demo").looking(Look.of(Look.FaceKind.SITE, Look.Theme.SYSTEM));
    this.port = port;
    this.calendar = calendar;
    this.kiosks = List.copyOf(kiosks);
    this.zone = kiosks.getFirst().place().zone();
    this.signIn = signIn;
    this.dayTurned = dayTurned;
    this.traffic = traffic;
  }

  private static Shell styled(Shell plain) {
    return Shell.of(plain.look(), plain.assets(), List.of("css/demo.css"), List.of());
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/", this::show);
    routes.post("/demo/next-day", FormFields.only(this::nextDay));
    routes.post(
        "/demo/kiosks/{kiosk}/pull",
        FormFields.only(request -> act(request, kiosk(request)::pull)));
    routes.post(
        "/demo/kiosks/{kiosk}/plug",
        FormFields.only(request -> act(request, kiosk(request)::plugIn)));
  }

  private DemoKiosk kiosk(Context request) {
    String key = request.pathParam("kiosk");
    return kiosks.stream()
        .filter(kiosk -> kiosk.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("There is no such kiosk in this demo."));
  }

  private void show(Context request) {
    request.header("Cache-Control", "no-store");
    request.html(pages.render("start.jte", Map.of("shell", shell, "view", view())));
  }

  private StartView view() {
    String web = "http://localhost:" + port;
    return new StartView(
        new Formats(Locale.US, zone).full(calendar.instant()),
        kiosks.stream().map(KioskCard::of).toList(),
        signIn.get(),
        web + "/console",
        "/mailbox",
        web + "/mailbox",
        traffic.words().orElse(""));
  }

  /** The same time of day, one calendar day later, for every part at once. */
  private void nextDay(Context request) {
    Instant now = calendar.instant();
    Instant tomorrow = ZonedDateTime.ofInstant(now, zone).plusDays(1).toInstant();
    act(
        request,
        () -> {
          Duration jump = Duration.between(now, tomorrow);
          calendar.advance(jump);
          dayTurned.accept(jump);
        });
  }

  private static void act(Context request, Runnable action) {
    action.run();
    request.redirect("/", HttpStatus.SEE_OTHER);
  }
}
