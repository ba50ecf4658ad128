package rondo.browser.house;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import rondo.browser.page.Console;
import rondo.browser.page.KeyedScreen;
import rondo.browser.page.KioskScreen;
import rondo.browser.page.MachineRoom;
import rondo.browser.page.Mailbox;
import rondo.browser.page.PublicSite;
import rondo.browser.page.StartPage;

/** A person in a running demo, with a window for each face. For one thread. */
public final class Visit implements AutoCloseable {
  /** The kiosk that stories are told of, where they name no other. */
  public static final String HERE = "Station Hall";

  private static final double PATIENCE_MS = 40_000;

  private final BrowserContext person;
  private final DemoHouse house;
  private final Path target;
  private final Watch watch;
  private final Map<Opened, Page> windows = new HashMap<>();

  /** A face in its window, of a kiosk or of the network. */
  private record Opened(Window window, String of) {
    private String file() {
      return of.isEmpty() ? window.name() : window + "-" + of.replace(' ', '-');
    }
  }

  /** A face's window and its size. */
  private enum Window {
    SCREEN(1080, 1920),
    ROOM(1440, 900),
    START(1280, 800),
    CONSOLE(1440, 900),
    MAILBOX(1440, 900),
    SITE(390, 844);

    private final int width;
    private final int height;

    Window(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  Visit(BrowserContext person, DemoHouse house, Path target) {
    this.person = person;
    this.house = house;
    this.target = target;
    watch = new Watch(person);
  }

  /** The house that the person is in. */
  public DemoHouse house() {
    return house;
  }

  /** What the pages do behind the person's back. */
  public Watch watch() {
    return watch;
  }

  /** The kiosk's screen. */
  public KioskScreen screen() {
    return screen(HERE);
  }

  /** The kiosk's screen, by keys alone. */
  public KeyedScreen keys() {
    return new KeyedScreen(screen().page());
  }

  /** Another kiosk's screen. */
  public KioskScreen screen(String kiosk) {
    return new KioskScreen(window(Window.SCREEN, kiosk, house.screen(kiosk)));
  }

  /** The machine room with the person's hands. */
  public MachineRoom room() {
    return room(HERE);
  }

  /** Another kiosk's machine room. */
  public MachineRoom room(String kiosk) {
    return new MachineRoom(window(Window.ROOM, kiosk, house.room(kiosk)));
  }

  /** The demo's start page. */
  public StartPage start() {
    return new StartPage(window(Window.START, "", house.startPage()));
  }

  /** The console, signed in by the demo's link. */
  public Console console() {
    boolean known = windows.containsKey(new Opened(Window.CONSOLE, ""));
    var console = new Console(window(Window.CONSOLE, "", known ? "" : house.signInLink()));
    return known ? console : console.signIn();
  }

  /** The mailbox; needs a console that is signed in. */
  public Mailbox mailbox() {
    return new Mailbox(window(Window.MAILBOX, "", house.mailbox()));
  }

  /** The public site, on a telephone. */
  public PublicSite site() {
    return new PublicSite(window(Window.SITE, "", house.startPage() + "/find"));
  }

  private Page window(Window window, String of, String address) {
    Opened opened = new Opened(window, of);
    Page known = windows.get(opened);
    if (known != null) {
      return known;
    }
    Page page = person.newPage();
    page.setViewportSize(window.width, window.height);
    windows.put(opened, page);
    page.navigate(address);
    return page;
  }

  /** Waits until something is true that no window shows. */
  public void waitFor(String what, BooleanSupplier condition) {
    try {
      window(Window.SCREEN, HERE, house.screen(HERE))
          .waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
    } catch (TimeoutError e) {
      throw new AssertionError("waited in vain for " + what, e);
    }
  }

  /** Keeps what a window shows now, for the sheet of pictures. */
  public void picture(String name, Looked looked) {
    Page page = looked.page();
    page.bringToFront();
    page.mouse().move(0, 0);
    page.evaluate(Stillness.SCRIPT);
    page.screenshot(shot(target.resolve("pictures").resolve(name + ".png")));
  }

  /** Keeps every window and the console's log of a story that failed. */
  void keepEvidence(String story) {
    Path folder = target.resolve("failures").resolve(story.replaceAll("[^A-Za-z0-9_.]", ""));
    windows.forEach(
        (window, page) -> page.screenshot(shot(folder.resolve(window.file() + ".png"))));
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("console.log"), watch.console());
    } catch (IOException e) {
      throw new UncheckedIOException("the evidence of a failure cannot be kept", e);
    }
  }

  private static Page.ScreenshotOptions shot(Path file) {
    return new Page.ScreenshotOptions().setPath(file);
  }

  @Override
  public void close() {
    person.close();
  }
}
