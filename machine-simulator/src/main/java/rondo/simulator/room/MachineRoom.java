package rondo.simulator.room;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.place.Slot;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.design.route.FeatureRoutes;
import rondo.design.stream.EventStream;
import rondo.design.web.Face;
import rondo.simulator.camera.LabelCamera;
import rondo.simulator.driver.WorldDriver;
import rondo.simulator.driver.WorldEndedException;
import rondo.simulator.driver.WorldView;
import rondo.simulator.street.Street;

/**
 * The machine room: the true machine, drawn live, with hands and faults (screens, section 12). It
 * is the world's own face; the controller does not know of it. Thread-safe.
 */
public final class MachineRoom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MachineRoom.class);
  private static final int BELIEF_SECONDS = 2;
  private static final Pages PAGES = Pages.of("rondo.machinesimulator.jte");

  private final String name;
  private final WorldDriver driver;
  private final Street street;
  private final List<NamedCard> cards;
  private final CameraPicture camera = new CameraPicture(new LabelCamera());
  private final BlockingQueue<Boolean> changes = new ArrayBlockingQueue<>(1);
  private final EventStream stream = EventStream.onDemand("/stream", () -> changes.offer(true));
  private final Shell shell;
  private final Face face;
  private final AutoCloseable watching;
  private final AutoCloseable watchingStreet;
  private final Thread painter;
  private final ZoneId zone;
  private volatile String said = "";
  private volatile Believing believing = Believing.nothing();
  private volatile Optional<Map<Slot, Believed>> drawn = Optional.empty();
  private long number;

  private MachineRoom(
      String name,
      ZoneId zone,
      WorldDriver driver,
      Street street,
      List<NamedCard> cards,
      int port,
      long first) {
    this.name = name;
    this.zone = zone;
    this.street = street;
    this.number = first;
    this.driver = driver;
    this.cards = List.copyOf(cards);
    Assets assets = Assets.ofDesignAnd("rondo/simulator/assets");
    shell =
        Shell.of(
                Look.of(Look.FaceKind.ROOM, Look.Theme.NIGHT),
                assets,
                List.of("room/room.css"),
                List.of("room/room.js"))
            .titled("Machine room, " + name);
    FeatureRoutes page = routes -> routes.get("/", this::show);
    RoomDeeds deeds = new RoomDeeds(name, driver, street, this.cards, this::say);
    face =
        Face.named("machine room", shell).port(port).features(stream, camera, deeds, page).start();
    watching = driver.watch(view -> changes.offer(true));
    watchingStreet = street.watch(() -> changes.offer(true));
    painter = Thread.ofVirtual().name("machine-room").start(this::paint);
    changes.offer(true);
  }

  /**
   * Opens the room.
   *
   * @param name of the kiosk that the machine stands in
   * @param zone of the clock on its wall
   * @param driver of the world that it shows
   * @param street that leads to other kiosks
   * @param cards that hands can swipe
   * @param port on loopback, 0 for any free one
   * @param first number of its pages, greater than any of an earlier start, so that a browser that
   *     was open then takes the new ones
   */
  public static MachineRoom open(
      String name,
      ZoneId zone,
      WorldDriver driver,
      Street street,
      List<NamedCard> cards,
      int port,
      long first) {
    return new MachineRoom(name, zone, driver, street, cards, port, first);
  }

  /** The loopback port that it listens on. */
  public int port() {
    return face.port();
  }

  /** From now on what a controller believes stands beside what is true. */
  public void compareWith(Believing controller) {
    believing = controller;
    changes.offer(true);
  }

  /** Keeps the answer to a hand and shows it. */
  private void say(String answer) {
    said = answer;
    changes.offer(true);
  }

  private void show(Context request) {
    request.html(
        PAGES.render(
            "room/page.jte", Map.of("shell", shell.live(stream.path(), 0), "page", now())));
  }

  private RoomPage now() {
    WorldView view = driver.view();
    String picture = camera.address(driver.look(world -> world.scene(CameraPicture.seed())));
    drawn = believing.slots();
    return new RoomPage(name, view, cards, street.from(name), said, picture, zone, drawn);
  }

  /**
   * Draws after each change that somebody looks at, on a thread of its own: the world never waits
   * for a page. A belief changes without a word, so it is looked at now and then.
   */
  private void paint() {
    try {
      while (true) {
        boolean changed = changes.poll(BELIEF_SECONDS, TimeUnit.SECONDS) != null;
        if (stream.heard() && (changed || !drawn.equals(believing.slots()))) {
          String html = PAGES.render("room/main.jte", Map.of("shell", shell, "page", now()));
          stream.publish(++number, html);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("the machine room closes");
    } catch (WorldEndedException e) {
      LOG.warn("the machine room draws no more: {}", e.getMessage());
    }
  }

  /** Waits for the page being drawn: it asks the world, which may end next. */
  private void stopPainting() {
    painter.interrupt();
    try {
      painter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes the page; the world goes on. */
  @Override
  public void close() {
    stopPainting();
    try {
      watchingStreet.close();
      watching.close();
    } catch (Exception e) {
      throw new IllegalStateException("the machine room cannot be closed", e);
    }
    stream.close();
    face.close();
  }
}
