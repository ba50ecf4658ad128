package rondo.app.demo;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import rondo.base.time.CalendarOffset;
import rondo.design.page.Look;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.design.piece.Status;
import rondo.design.route.FeatureRoutes;
import rondo.design.words.Formats;
import rondo.kiosk.screen.ScreenFrame.Standing;

/** The demo's start page: where each face is, the calendar and the plug. */
final class StartRoutes implements FeatureRoutes {
  /** Where the demo's one kiosk stands. */
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final Pages pages = Pages.of("rondo.app.jte");
  private final Shell shell;
  private final DemoPorts ports;
  private final CalendarOffset calendar;
  private final DemoKiosk kiosk;
  private final Supplier<String> signIn;
  private final Runnable dayTurned;
  private final TrafficBoard traffic;

  /**
   * @param signIn makes a fresh sign-in path
   * @param dayTurned is told when the calendar has jumped
   * @param traffic what is to be told of it
   */
  StartRoutes(
      Shell shell,
      DemoPorts ports,
      CalendarOffset calendar,
      DemoKiosk kiosk,
      Supplier<String> signIn,
      Runnable dayTurned,
      TrafficBoard traffic) {
    this.shell =
        styled(shell).titled("Rondo demo").looking(Look.of(Look.FaceKind.SITE, Look.Theme.SYSTEM));
    this.ports = ports;
    this.calendar = calendar;
    this.kiosk = kiosk;
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
    routes.post("/demo/next-day", this::nextDay);
    routes.post("/demo/pull", request -> act(request, kiosk::pull));
    routes.post("/demo/plug", request -> act(request, kiosk::plugIn));
  }

  private void show(Context request) {
    request.header("Cache-Control", "no-store");
    request.html(pages.render("start.jte", Map.of("shell", shell, "view", view())));
  }

  private StartView view() {
    var standing = kiosk.standing();
    String web = "http://localhost:" + ports.web();
    return new StartView(
        new Formats(Locale.US, ZONE).full(calendar.instant()),
        "http://localhost:" + ports.screen(),
        "http://localhost:" + ports.room(),
        signIn.get(),
        web + "/console",
        "/mailbox",
        web + "/mailbox",
        standing.isPresent(),
        standing.map(StartRoutes::status).orElse(Status.OUT),
        standing.map(StartRoutes::words).orElse("The kiosk has no power"),
        traffic.words().orElse(""));
  }

  /** The same time of day, one calendar day later, for every part at once. */
  private void nextDay(Context request) {
    Instant now = calendar.instant();
    Instant tomorrow = ZonedDateTime.ofInstant(now, ZONE).plusDays(1).toInstant();
    act(
        request,
        () -> {
          calendar.advance(Duration.between(now, tomorrow));
          dayTurned.run();
        });
  }

  private static void act(Context request, Runnable action) {
    action.run();
    request.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private static Status status(Standing standing) {
    return switch (standing) {
      case READY -> Status.READY;
      case BUSY -> Status.BUSY;
      case LINK_AWAY -> Status.AWAY;
      case OUT_OF_SERVICE -> Status.OUT;
    };
  }

  private static String words(Standing standing) {
    return switch (standing) {
      case READY -> "The kiosk is ready";
      case BUSY -> "The kiosk is looking where everything is";
      case LINK_AWAY -> "The kiosk has no link to its server";
      case OUT_OF_SERVICE -> "The kiosk is out of service";
    };
  }
}
