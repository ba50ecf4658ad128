package rondo.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rondo.app.kiosk.Enrolling;
import rondo.app.kiosk.KioskRun;
import rondo.app.kiosk.MachineOpener;
import rondo.app.machine.Machines;
import rondo.app.server.ServerRun;
import rondo.app.server.ServerSettings;
import rondo.app.setting.Chance;
import rondo.app.setting.Settings;
import rondo.app.setting.SystemTime;
import rondo.app.traffic.KioskDoor;
import rondo.app.traffic.books.Archives;
import rondo.app.traffic.books.KioskPlace;
import rondo.base.lifecycle.Lifecycle;
import rondo.base.secret.SecretFolder;
import rondo.base.time.CalendarOffset;
import rondo.base.time.Ticker;
import rondo.kiosk.controller.AlarmPace;
import rondo.kiosk.link.KioskIdentity;
import rondo.payment.simulator.PaymentSimulator;
import rondo.payment.simulator.PaymentSimulatorConfig;
import rondo.server.sample.LoadingList;
import rondo.server.sample.SampleData;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.MachineSimulator;
import rondo.simulator.start.MachineSimulatorConfig;

/**
 * A whole network in one program: payment side, server, machine and kiosk, each with files, sockets
 * and links of its own, on one calendar that only the start page can turn (DESIGN, "Settled:
 * Demo").
 */
public final class Demo implements AutoCloseable {
  private static final int SECRET = 32;

  private final Settings settings;
  private final DemoPorts ports;
  private final Lifecycle lifecycle;
  private final Ticker ticker = SystemTime.ticker();
  private final CalendarOffset calendar;
  private final PaymentSimulator payment;
  private final MachineSimulator machine;
  private final ServerRun server;
  private final DemoKiosk kiosk;
  private final TrafficBoard traffic = new TrafficBoard();

  private Demo(Settings settings, Lifecycle lifecycle, Consumer<String> progress) {
    this.settings = settings;
    this.lifecycle = lifecycle;
    ports = new DemoPorts(settings.port());
    calendar = CalendarOffset.open(SystemTime.calendar(), folder().resolve("calendar"));
    payment = lifecycle.manage(startPayment());
    server = lifecycle.manage(startServer(progress));
    SampleData.install(server.jdbi(), calendar.instant());
    server.publish(SampleData.STATION_HALL);
    server.load(SampleData.STATION_HALL, LoadingList.sample());
    progress.accept("starting the machine");
    machine = lifecycle.manage(startMachine());
    progress.accept("starting the kiosk");
    kiosk = lifecycle.manage(new DemoKiosk(this::startKiosk));
    kiosk.plugIn();
    server.open(
        ports.web(),
        List.of(
            new StartRoutes(
                server.pages().shell(),
                ports,
                calendar,
                kiosk,
                this::signIn,
                server::dayTurned,
                traffic)));
  }

  /**
   * Starts everything; what was started before a fault is stopped again.
   *
   * @param progress is told what takes long
   */
  public static Demo start(Settings settings, Consumer<String> progress) {
    try {
      Files.createDirectories(settings.data());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the data folder " + settings.data(), e);
    }
    var lifecycle = new Lifecycle("demo parts");
    try {
      return new Demo(settings, lifecycle, progress);
    } catch (RuntimeException e) {
      lifecycle.close();
      throw e;
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
        progress);
  }

  private MachineSimulator startMachine() {
    return MachineSimulator.start(
        new MachineSimulatorConfig(
            "Station Hall",
            folder().resolve("machine").resolve("machine.json"),
            MachineFile.sample(),
            settings.speed(),
            Machines.sampleCases(),
            settings.machine().port(),
            machineSecret(),
            ports.room(),
            Machines.cards()),
        calendar,
        ticker);
  }

  private KioskRun startKiosk() {
    Path own = folder().resolve("kiosk");
    return KioskRun.start(
        own,
        identity(own),
        new MachineOpener(machine.socketPort(), machineSecret()),
        ports.screen(),
        new AlarmPace(settings.speed(), settings.patience()),
        calendar,
        ticker);
  }

  /** The kiosk is enrolled by a code, as any other would be. */
  private KioskIdentity identity(Path own) {
    URI address = URI.create("https://localhost:" + server.linkPort());
    return Enrolling.known(own)
        .map(known -> known.at(address))
        .orElseGet(() ->
            Enrolling.enrol(
                own,
                address,
                server.enrolmentCode(SampleData.STATION_HALL),
                server.fingerprint(),
                Chance.random()));
  }

  private String machineSecret() {
    var secrets = SecretFolder.open(folder().resolve("machine-secret"), Chance.random());
    return HexFormat.of().formatHex(secrets.secret("machine", SECRET));
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

  /** Address of the kiosk's screen. */
  public String screen() {
    return "http://localhost:" + ports.screen();
  }

  /** Address of the machine room. */
  public String room() {
    return "http://localhost:" + machine.roomPort();
  }

  /** A link that signs an operator in, once. */
  public String signInLink() {
    return startPage() + signIn();
  }

  /** Where customers meet its kiosks. */
  List<KioskDoor> doors() {
    return List.of(
        new KioskDoor(
            "Station Hall",
            "Downtown",
            URI.create(screen()),
            URI.create(room()),
            StartRoutes.ZONE));
  }

  /** Where everybody's records are. */
  Archives archives() {
    Path own = folder().resolve("kiosk");
    Optional<Path> mailbox =
        settings.mail().host().isPresent()
            ? Optional.empty()
            : Optional.of(folder().resolve("server").resolve("mailbox"));
    return new Archives(
        server.jdbi(),
        folder().resolve("payment"),
        mailbox,
        List.of(
            new KioskPlace(
                "Station Hall",
                SampleData.STATION_HALL,
                identity(own).epoch(),
                own.resolve("kiosk.db"),
                folder().resolve("machine").resolve("machine.json"))));
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
      server.dayTurned();
    }
  }

  /** What the start page says of traffic. */
  TrafficBoard traffic() {
    return traffic;
  }

  /** The payment side, whose books are not ours; for tests. */
  public PaymentSimulator payment() {
    return payment;
  }

  /** The machine, which knows what is true; for tests. */
  public MachineSimulator machine() {
    return machine;
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
