package rondo.browser.house;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rondo.app.demo.Demo;
import rondo.app.demo.DemoKiosk;
import rondo.app.setting.Logs;
import rondo.app.setting.Settings;
import rondo.app.setting.SystemTime;
import rondo.base.config.Configuration;
import rondo.base.config.Sources;
import rondo.base.place.Slot;
import rondo.base.time.CalendarOffset;
import rondo.machine.device.MachineLayout;
import rondo.media.label.DiscCode;
import rondo.server.sample.LoadingList;

/** The demo as {@code ./rondo demo} starts it, in a fresh folder on free ports. */
public final class DemoHouse implements AutoCloseable {
  /** Numbers of discs that the demo's own do not reach. */
  private static final long FIRST_SPARE = 900_000_000_001L;

  private static final MachineLayout CAROUSEL = new MachineLayout(3, 34);

  /** Unpacked once for all houses of the build. */
  private static final Path PROGRAMS =
      Path.of("..", "target", "postgres-binaries").toAbsolutePath().normalize();

  private final Demo demo;

  private DemoHouse(Demo demo) {
    this.demo = demo;
  }

  /**
   * Starts it.
   *
   * @param folder of its data; emptied first
   * @param speed how many times faster than life the machine moves
   * @param idle how many times sooner than in life a screen that nobody touches gives way
   */
  static DemoHouse open(Path folder, int speed, int idle) {
    FreshFolder.make(folder);
    Map<String, String> flags =
        Map.of(
            "data", folder.toString(),
            "port", Integer.toString(FreePorts.first()),
            "speed", Integer.toString(speed),
            "idle", Integer.toString(idle),
            "database.programs", PROGRAMS.toString(),
            "payment.deadline", "PT3S",
            "payment.late", "PT6S");
    Settings settings =
        Configuration.load(Settings.class, new Sources(Map.of(), Optional.empty(), Map.of(), flags))
            .value();
    beginAtNoon(folder);
    Logs.quietly(folder.resolve("log"), 1);
    return new DemoHouse(Demo.start(settings, step -> {}));
  }

  /** Nights end at 21:00; the hour at which the stories run must not change how many they are. */
  private static void beginAtNoon(Path folder) {
    var calendar = CalendarOffset.open(SystemTime.calendar(), folder.resolve("calendar"));
    var now = calendar.instant().atZone(ZoneId.of("America/New_York"));
    var noon = now.with(LocalTime.NOON);
    calendar.advance(Duration.between(now, now.isAfter(noon) ? noon.plusDays(1) : noon));
  }

  /** Address of the start page. */
  public String startPage() {
    return demo.startPage();
  }

  /** Address of a kiosk's screen. */
  public String screen(String kiosk) {
    return kiosk(kiosk).screen();
  }

  /** Address of a kiosk's machine room. */
  public String room(String kiosk) {
    return kiosk(kiosk).room();
  }

  private DemoKiosk kiosk(String name) {
    return demo.kiosks().stream()
        .filter(kiosk -> kiosk.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A fresh link that signs in at the console. */
  public String signInLink() {
    return demo.signInLink();
  }

  /** Address of the mailbox. */
  public String mailbox() {
    return demo.startPage() + "/mailbox";
  }

  /** Takes the link between kiosk and server away. */
  public void linkAway() {
    demo.server().shutLink();
  }

  /** Gives it back. */
  public void linkBack() {
    demo.server().openLink();
  }

  /** A service person fills a kiosk to the last slot, as far as its controller knows. */
  public void fill(String kiosk) {
    var place = kiosk(kiosk).place();
    var known = LoadingList.of(place).entries();
    var taken = known.stream().map(LoadingList.Entry::slot).collect(Collectors.toSet());
    List<LoadingList.Entry> more = new ArrayList<>();
    for (Slot slot : CAROUSEL.slots()) {
      if (!taken.contains(slot)) {
        var disc = DiscCode.of(FIRST_SPARE + more.size());
        books().add(disc, known.getFirst().disc());
        more.add(new LoadingList.Entry(slot, disc, "", known.getFirst().format()));
      }
    }
    demo.server().load(kiosk(kiosk).id(), new LoadingList(2, more));
  }

  /** From now on a title is for people of this age and over, and every kiosk knows it. */
  public void limitAge(String title, int years) {
    books().age(title, years);
    demo.kiosks().forEach(kiosk -> demo.server().publish(kiosk.id()));
  }

  /** What the payment side has decided, by its own ledger. */
  public Set<Books.Payment> paymentSide() {
    return demo.payment().entries().stream().map(Books.Payment::of).collect(Collectors.toSet());
  }

  /** The server's records. */
  public Books books() {
    return new Books(demo.server().jdbi());
  }

  @Override
  public void close() {
    demo.close();
  }
}
