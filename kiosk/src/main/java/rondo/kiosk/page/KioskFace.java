package rondo.kiosk.page;

import java.util.List;
import rondo.base.time.Ticker;
import rondo.design.asset.Assets;
import rondo.design.cover.CoverRoutes;
import rondo.design.page.Look;
import rondo.design.page.Shell;
import rondo.design.stream.EventStream;
import rondo.design.web.Face;
import rondo.kiosk.page.frame.WordsByLanguage;
import rondo.kiosk.page.speech.Speaker;
import rondo.kiosk.page.speech.SpeechRoutes;
import rondo.kiosk.page.touch.TouchRoutes;
import rondo.kiosk.screen.ScreenPort;

/**
 * The kiosk's screen as customers see and touch it (DESIGN, "Screens"): one page, whose whole
 * {@code <main>} is pushed to the browser frame by frame, and one address a touch. Shows what the
 * controller says and nothing else. Thread-safe.
 */
public final class KioskFace implements AutoCloseable {
  /** Path of the stream of frames. */
  static final String STREAM = "/screen/stream";

  /** Its style sheets beside the design's. */
  static final List<String> STYLES =
      List.of(
          "css/kiosk-pages.css",
          "css/kiosk-pictures.css",
          "css/kiosk-visit.css",
          "css/kiosk-keypad.css",
          "css/kiosk-manners.css",
          "css/kiosk-glass.css",
          "css/kiosk-fit.css");

  /** Its scripts beside the design's. */
  static final List<String> SCRIPTS =
      List.of(
          "js/carousel.js",
          "js/countdown.js",
          "js/drift.js",
          "js/fit.js",
          "js/glass.js",
          "js/keypad.js",
          "js/sheets.js",
          "js/speech.js",
          "js/typing.js");

  private final Face face;

  private KioskFace(Face face) {
    this.face = face;
  }

  /**
   * Listens, and shows the current frame and every later one until it is closed.
   *
   * @param ticker the clock of {@code Screen.Fetching.begun}
   * @throws rondo.design.web.PortTakenException when another program has the port
   */
  public static KioskFace start(KioskFaceSettings settings, ScreenPort screen, Ticker ticker) {
    var assets = Assets.ofDesignAnd("rondo/kiosk/assets");
    var shell = Shell.of(Look.of(Look.FaceKind.KIOSK, Look.Theme.DAY), assets, STYLES, SCRIPTS);
    var words = WordsByLanguage.of(settings.languages());
    var speaker = new Speaker(settings.voice(), words);
    var pages = new ScreenPages(shell, words, speaker, settings.cabinet(), ticker);
    var stream = new EventStream(STREAM);
    var broadcast = new ScreenBroadcast(pages, stream);
    screen.frames().subscribe(broadcast);
    broadcast.show(screen.current());
    return new KioskFace(
        Face.named("kiosk screen", shell)
            .port(settings.port())
            .health(settings.health())
            .metrics(settings.meters())
            .requestLimit(8 * 1024)
            .features(
                new ScreenRoutes(screen, broadcast),
                new TouchRoutes(screen),
                new SpeechRoutes(screen, speaker),
                new CoverRoutes(settings.covers()),
                stream)
            .start());
  }

  /** The port it listens on. */
  public int port() {
    return face.port();
  }

  /** Ends the stream and stops listening. */
  @Override
  public void close() {
    face.close();
  }
}
