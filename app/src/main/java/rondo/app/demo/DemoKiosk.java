package rondo.app.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import rondo.app.kiosk.Enrolling;
import rondo.app.kiosk.KioskRun;
import rondo.app.kiosk.MachineOpener;
import rondo.app.machine.Machines;
import rondo.app.setting.Chance;
import rondo.app.traffic.KioskDoor;
import rondo.app.traffic.books.KioskPlace;
import rondo.base.id.KioskId;
import rondo.base.secret.SecretFolder;
import rondo.kiosk.controller.AlarmPace;
import rondo.kiosk.link.KioskIdentity;
import rondo.kiosk.screen.ScreenFrame;
import rondo.server.sample.SampleKiosk;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.MachineSimulator;
import rondo.simulator.start.MachineSimulatorConfig;

/**
 * One of the demo's kiosks with its machine, its files and its plug. Pulling the plug leaves the
 * machine as it is: it is the world, not a part of the kiosk. Thread-safe.
 */
public final class DemoKiosk implements AutoCloseable {
  private static final int SECRET = 32;

  private final SampleKiosk place;
  private final DemoGround ground;
  private final String secret;
  private final MachineSimulator machine;
  private final Plug plug;

  private DemoKiosk(SampleKiosk place, DemoGround ground) {
    this.place = place;
    this.ground = ground;
    var secrets = SecretFolder.open(folder().resolve("machine-secret"), Chance.random());
    secret = HexFormat.of().formatHex(secrets.secret("machine", SECRET));
    machine = startMachine();
    plug = new Plug(this::startKiosk);
    machine.compareWith(() -> plug.now().flatMap(Beliefs::of));
  }

  /** Starts machine and kiosk; a kiosk that has no identity yet is enrolled by a code. */
  static DemoKiosk start(SampleKiosk place, DemoGround ground) {
    var kiosk = new DemoKiosk(place, ground);
    try {
      kiosk.plugIn();
      return kiosk;
    } catch (RuntimeException e) {
      kiosk.close();
      throw e;
    }
  }

  private MachineSimulator startMachine() {
    int port = ground.settings().machine().port();
    return MachineSimulator.start(
        new MachineSimulatorConfig(
            name(),
            place.zone(),
            machineFile(),
            MachineFile.sample(),
            ground.settings().speed(),
            Machines.cases(place),
            port == 0 ? 0 : port + place.ordinal(),
            secret,
            ground.ports().room(place.ordinal()),
            Machines.cards()),
        ground.street(),
        ground.calendar(),
        ground.ticker());
  }

  private KioskRun startKiosk() {
    return KioskRun.start(
        journalFolder(),
        identity(),
        new MachineOpener(machine.socketPort(), secret),
        ground.ports().screen(place.ordinal()),
        new AlarmPace(
            ground.settings().speed(), ground.settings().patience(), ground.settings().idle()),
        ground.settings().kiosk().reserve(),
        ground.settings().speech().program(),
        ground.settings().kiosk().offered(),
        ground.calendar(),
        ground.ticker());
  }

  private KioskIdentity identity() {
    var server = ground.server();
    URI address = URI.create("https://localhost:" + server.linkPort());
    return Enrolling.known(journalFolder())
        .map(known -> known.at(address))
        .orElseGet(() ->
            Enrolling.enrol(
                journalFolder(),
                address,
                server.enrolmentCode(place.id()),
                server.fingerprint(),
                Chance.random()));
  }

  /** Which of the sample's kiosks it is. */
  public SampleKiosk place() {
    return place;
  }

  /** Its id at the server. */
  public KioskId id() {
    return place.id();
  }

  /** The name of the place, for people. */
  public String name() {
    return place.title();
  }

  /** The name as it stands in addresses and folders, for example {@code station-hall}. */
  public String key() {
    return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Address of its screen. */
  public String screen() {
    return "http://localhost:" + ground.ports().screen(place.ordinal());
  }

  /** Address of its machine room. */
  public String room() {
    return "http://localhost:" + machine.roomPort();
  }

  /** The machine, which knows what is true; for tests. */
  public MachineSimulator machine() {
    return machine;
  }

  /** The folder of everything that is this kiosk's. */
  public Path folder() {
    return ground.folder().resolve("kiosks").resolve(key());
  }

  /** The folder of the controller's own records: {@code kiosk.db} and its identity. */
  public Path journalFolder() {
    return folder().resolve("kiosk");
  }

  /** The file in which the machine keeps what is true; its log lies beside it. */
  public Path machineFile() {
    return folder().resolve("machine").resolve("machine.json");
  }

  /** Where customers meet it. */
  KioskDoor door() {
    return new KioskDoor(
        name(), place.group().title(), URI.create(screen()), URI.create(room()), place.zone());
  }

  /** Where it and its machine keep their records. */
  KioskPlace archive() {
    return new KioskPlace(
        name(), id(), identity().epoch(), Enrolling.store(journalFolder()), machineFile());
  }

  /** Gives it power; nothing happens if it has. */
  public void plugIn() {
    plug.putIn();
  }

  /** Takes its power; nothing happens if it has none. */
  public void pull() {
    plug.pull();
  }

  /** How it stands, while it has power. */
  public Optional<ScreenFrame.Standing> standing() {
    return plug.run().map(kiosk -> kiosk.controller().current().head().standing());
  }

  @Override
  public void close() {
    pull();
    machine.close();
  }
}
