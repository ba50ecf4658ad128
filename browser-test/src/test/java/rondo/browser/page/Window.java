package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.browser.house.Looked;

/** A face in its window; what is done there brings it to the front, as a person's look does. */
abstract class Window implements Looked {
  private static final Logger LOG = LoggerFactory.getLogger(Window.class);
  private static final int TAPS = 8;
  private static final double TAP_AGAIN_MS = 1_500;
  private static final double TAP_MS = 5_000;
  private static final double PATIENCE_MS = 30_000;

  /** Waits until the page takes a tap on this button as one of its own: 0.4 s after the last. */
  private static final String LET_GO =
      """
      async (what) => {
        const button = what.closest("button, a") ?? what;
        const left = window.tapped?.on === button ? 420 - (performance.now() - window.tapped.at) : 0;
        if (left > 0) await new Promise((let) => setTimeout(let, left));
        window.tapped = undefined;
        button.addEventListener(
          "click",
          (event) => (window.tapped = { on: button, at: performance.now() }),
          { capture: true, once: true },
        );
      }
      """;

  private final Page page;

  Window(Page page) {
    this.page = page;
  }

  @Override
  public Page page() {
    return page;
  }

  /** A button by the whole of its words. */
  public Locator button(String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  /** The page's headline. */
  public Locator headline() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  /**
   * Taps, and taps again while nothing has happened: a page that has only just come takes no tap.
   * What is tapped may go away meanwhile; then something has happened.
   */
  void tapUntil(Locator what, Locator happened) {
    for (int tap = 0; tap < TAPS && !happened.isVisible(); tap++) {
      within(TAP_MS, () -> click(what, TAP_MS));
      within(TAP_AGAIN_MS, () -> happened.waitFor(waiting(TAP_AGAIN_MS)));
    }
    assertThat(happened).isVisible();
  }

  private static Locator.WaitForOptions waiting(double millis) {
    return new Locator.WaitForOptions().setTimeout(millis);
  }

  private static void within(double millis, Runnable tried) {
    try {
      tried.run();
    } catch (TimeoutError e) {
      LOG.debug("not within {} ms", millis, e);
    }
  }

  /** Clicks. */
  void click(Locator what) {
    click(what, PATIENCE_MS);
  }

  /** A person does not tap the same button again before the page lets him. */
  private void click(Locator what, double millis) {
    lookAt();
    what.evaluate(LET_GO, null, new Locator.EvaluateOptions().setTimeout(millis));
    what.click(new Locator.ClickOptions().setTimeout(millis));
  }

  /**
   * Brings the window to the front: one that is behind another draws so seldom that a click would
   * take seconds. A page that a tap has brought takes no other tap for 0.4 s.
   */
  void lookAt() {
    page.bringToFront();
    assertThat(page.locator("body")).not().hasAttribute("data-settling", "");
  }
}
