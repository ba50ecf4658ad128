package rondo.browser.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one browser of a run; each story has a context of its own in it. For one thread. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /**
   * Starts the Chromium of this machine; nothing is downloaded.
   *
   * @throws NoChromiumException when there is none
   */
  static Chromium start() {
    Path program = find(System.getenv("PATH")).orElseThrow(NoChromiumException::new);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(program)
            .setArgs(QUIET)
            .setChromiumSandbox(canBeSandboxed());
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /** The first Chromium on a search path. */
  static Optional<Path> find(String path) {
    return Arrays.stream(path.split(File.pathSeparator))
        .map(Path::of)
        .flatMap(folder -> NAMES.stream().map(folder::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Chromium's sandbox refuses root, and needs user namespaces, which a container may refuse. */
  private static boolean canBeSandboxed() {
    try {
      Process root =
          new ProcessBuilder("sh", "-c", "test $(id -u) -ne 0 && unshare -U true").start();
      return root.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A person's own browser: no cookies, no cache, English. */
  BrowserContext person() {
    return browser.newContext(
        new Browser.NewContextOptions().setLocale("en-US").setTimezoneId("UTC"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** No Chromium on this machine. */
  static final class NoChromiumException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoChromiumException() {
      super(
          "The browser stories need Chromium, and none is on the PATH. Install it (Debian: apt-get"
              + " install chromium), or leave the stories out: ./rondo test --without-browser");
    }
  }
}
