package rondo.app.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rondo.app.server.ServerRun;
import rondo.app.server.ServerSettings;
import rondo.app.setting.Chance;
import rondo.app.setting.DataFolder;
import rondo.app.setting.Settings;
import rondo.app.setting.SystemTime;
import rondo.app.traffic.books.Archives;
import rondo.base.lifecycle.Lifecycle;
import rondo.base.time.CalendarOffset;
import rondo.base.time.Ticker;
import rondo.design.styleguide.StyleGuide;
import rondo.payment.simulator.PaymentSimulator;
import rondo.payment.simulator.PaymentSimulatorConfig;
import rondo.server.sample.LoadingList;
import rondo.server.sample.SampleData;
import rondo.server.sample.SampleKiosk;
import rondo.simulator.street.Street;

/**
 * A whole network in one program: payment side, server, and kiosks with their machines, each with
 * files, sockets and links of its own, on one calendar that only the start page can turn (DESIGN,
 * "Settled: Demo").
 */
public final class Demo implements AutoCloseable {
  private final Settings settings;
  private final DemoPorts ports;
  private final Lifecycle lifecycle;
  private final Ticker ticker = SystemTime.ticker();
  private final CalendarOffset calendar;
  private final PaymentSimulator payment;
  private final Street street = new Street();
  private final ServerRun server;
  private final TrafficBoard traffic = new TrafficBoard();
  private final List<DemoKiosk> kiosks;

  private Demo(Settings settings, Lifecycle lifecycle, Consumer<String> progress) {
    this.settings = settings;
    this.lifecycle = lifecycle;
    ports = new DemoPorts(settings.port());
    calendar = CalendarOffset.open(SystemTime.calendar(), folder().resolve("calendar"));
    payment = lifecycle.start(this::startPayment);
    server = startServer(progress);
    SampleData.install(server.jdbi(), calendar.instant());
    for (SampleKiosk kiosk : SampleKiosk.values()) {
      server.publish(kiosk.id());
      server.load(kiosk.id(), LoadingList.of(kiosk));
    }
    progress.accept("starting %d kiosks and their machines".formatted(SampleKiosk.values().length));
    var ground = new DemoGround(settings, folder(), calendar, ticker, street, server);
    kiosks = lifecycle.start(() -> DemoKiosks.start(ground)).all();
    server.open(
        ports.web(),
        List.of(
            new StartRoutes(
                server.pages().shell(),
                ports.web(),
                calendar,
                kiosks,
                this::signIn,
                server::dayTurned,
                traffic),
            new StyleGuide(server.pages().shell().assets())));
  }

  /**
   * Starts everything; what was started before a fault is stopped again.
   *
   * @param progress is told what takes long
   */
  public static Demo start(Settings settings, Consumer<String> progress) {
    return start(settings, progress, new Lifecycle("demo"));
  }

  /**
   * The same for an owner that may be closed in the middle of the start, and then closes what has
   * been started.
   */
  public static Demo start(Settings settings, Consumer<String> progress, Lifecycle owner) {
    DataFolder.makeWithRoom(settings.data());
    var lifecycle = owner.manage(new Lifecycle("demo parts"));
    try {
      return new Demo(settings, lifecycle, progress);
    } catch (RuntimeException e) {
      throw lifecycle.abandon(e);
    }
  }

  private PaymentSimulator startPayment() {
    return PaymentSimulator.start(
        new PaymentSimulatorConfig(
            folder().resolve("payment"),
            settings.payment().port(),
            Currency.getInstance("USD"),
            settings.payment().late()),
        calendar,
        Chance.random());
  }

  private ServerRun startServer(Consumer<String> progress) {
    return ServerRun.start(
        new ServerSettings(
            folder().resolve("server"),
            ports.web(),
            settings.link().host(),
            ports.link(),
            payment.port(),
            settings),
        calendar,
        ticker,
        progress,
        lifecycle);
  }

  /** Where everybody's records are. */
  Archives archives() {
    Optional<Path> mailbox =
        settings.mail().host().isPresent()
            ? Optional.empty()
            : Optional.of(folder().resolve("server").resolve("mailbox"));
    return new Archives(
        server.jdbi(),
        folder().resolve("payment"),
        mailbox,
        kiosks.stream().map(DemoKiosk::archive).toList());
  }

  /** The calendar of all parts. */
  CalendarOffset calendar() {
    return calendar;
  }

  /** Lets the calendar of all parts jump ahead to an instant; what is due by then is done. */
  void turnTo(Instant instant) {
    Duration ahead = Duration.between(calendar.instant(), instant);
    if (ahead.isPositive()) {
      calendar.advance(ahead);
      server.dayTurned(ahead);
    }
  }

  /** What the start page says of traffic. */
  TrafficBoard traffic() {
    return traffic;
  }

  private String signIn() {
    return server.pages().signInPath(SampleData.OPERATOR);
  }

  /** The data folder. */
  public Path folder() {
    return settings.data().toAbsolutePath().normalize();
  }

  /** Address of the start page. */
  public String startPage() {
    return "http://localhost:" + server.webPort();
  }

  /** Its kiosks; the first is the one that visitors begin at. */
  public List<DemoKiosk> kiosks() {
    return kiosks;
  }

  /** The ways between its machines, by the kiosks' names; for tests. */
  public Street street() {
    return street;
  }

  /** A link that signs an operator in, once. */
  public String signInLink() {
    return startPage() + signIn();
  }

  /** The payment side, whose books are not ours; for tests. */
  public PaymentSimulator payment() {
    return payment;
  }

  /** The server; for tests. */
  public ServerRun server() {
    return server;
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
