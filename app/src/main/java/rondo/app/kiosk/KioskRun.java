package rondo.app.kiosk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import rondo.app.setting.Chance;
import rondo.base.lifecycle.Lifecycle;
import rondo.base.time.Ticker;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.web.Health;
import rondo.kiosk.controller.AlarmPace;
import rondo.kiosk.controller.Controller;
import rondo.kiosk.controller.KioskParts;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.journal.Reserve;
import rondo.kiosk.journal.SqliteKioskStore;
import rondo.kiosk.link.IdentityKeeper;
import rondo.kiosk.link.KioskIdentity;
import rondo.kiosk.link.LinkPace;
import rondo.kiosk.link.ServerLinkParts;
import rondo.kiosk.link.WebSocketServerLink;
import rondo.kiosk.page.KioskFace;
import rondo.kiosk.page.KioskFaceSettings;
import rondo.kiosk.screen.Languages;
import rondo.kiosk.screen.ScreenFrame.Standing;
import rondo.kiosk.voice.EspeakVoice;
import rondo.machine.control.Machine;
import rondo.protocol.sealing.Seal;
import rondo.vision.label.LabelReader;

/**
 * One kiosk that runs: store, link, controller, screen. Closing it is all that a power cut is to
 * its records: nothing is said or written at the end, and the next start recovers.
 */
public final class KioskRun implements AutoCloseable {
  private final Lifecycle lifecycle;
  private final Controller controller;
  private final KioskFace face;

  private KioskRun(Lifecycle lifecycle, Controller controller, KioskFace face) {
    this.lifecycle = lifecycle;
    this.controller = controller;
    this.face = face;
  }

  /**
   * Starts a kiosk.
   *
   * @param folder of its records
   * @param identity from its enrolment
   * @param machine opens its machine
   * @param screenPort of its screen on loopback
   * @param pace how soon its alarms ring
   * @param reserve what is kept free for returns
   * @param speaker the program that reads pages aloud
   * @param languages that its customers may choose from
   */
  public static KioskRun start(
      Path folder,
      KioskIdentity identity,
      Supplier<Machine> machine,
      int screenPort,
      AlarmPace pace,
      Reserve reserve,
      String speaker,
      Languages languages,
      Clock clock,
      Ticker ticker) {
    var lifecycle = new Lifecycle("kiosk " + identity.kiosk());
    try {
      KioskStore store =
          lifecycle.manage(SqliteKioskStore.open(Enrolling.store(folder), clock, reserve));
      var status = new ControllerStatus();
      var link = lifecycle.manage(link(folder, identity, store, status, clock, ticker));
      var parts =
          new KioskParts(
              machine,
              store,
              link,
              new LabelReader(),
              (key, clear) -> Seal.to(key).seal(clear),
              clock,
              ticker,
              Chance.ids(clock),
              pace,
              languages);
      var controller = lifecycle.manage(Controller.start(parts, identity.kiosk().toString()));
      status.watch(controller);
      var face =
          lifecycle.manage(
              KioskFace.start(
                  KioskFaceSettings.onPort(screenPort)
                      .languages(languages)
                      .covers(PlacedPictures.in(folder.resolve("covers")))
                      .voice(lifecycle.manage(EspeakVoice.of(speaker)))
                      .health(() -> health(controller))
                      .meters(KioskMeters.of(store, controller)),
                  controller,
                  ticker));
      return new KioskRun(lifecycle, controller, face);
    } catch (RuntimeException e) {
      throw lifecycle.abandon(e);
    }
  }

  /** The port of its screen. */
  public int screenPort() {
    return face.port();
  }

  /** Its controller, which tells when it ends by itself. */
  public Controller controller() {
    return controller;
  }

  @Override
  public void close() {
    lifecycle.close();
  }

  private static WebSocketServerLink link(
      Path folder,
      KioskIdentity identity,
      KioskStore store,
      ControllerStatus status,
      Clock clock,
      Ticker ticker) {
    return new WebSocketServerLink(
        identity,
        new IdentityKeeper(Chance.random(), renewed -> Enrolling.keep(folder, renewed)),
        LinkPace.standard(),
        new ServerLinkParts(
            store.outbox(),
            store.heldStates(),
            clock,
            ticker,
            Chance.random(),
            status::word,
            status::room));
  }

  private static Health health(Controller controller) {
    boolean well = controller.current().head().standing() != Standing.OUT_OF_SERVICE;
    return well ? Health.good() : new Health(false, Map.of("kiosk", "out of service"));
  }
}
