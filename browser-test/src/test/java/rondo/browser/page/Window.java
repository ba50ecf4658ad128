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
   * Taps, and taps again while nothing has happened: a page takes no second tap on the same button
   * within 0.4 s.
   */
  void tapUntil(Locator what, Locator happened) {
    for (int tap = 0; tap < TAPS && !happened.isVisible(); tap++) {
      click(what);
      appears(happened);
    }
    assertThat(happened).isVisible();
  }

  private static void appears(Locator happened) {
    try {
      happened.waitFor(new Locator.WaitForOptions().setTimeout(TAP_AGAIN_MS));
    } catch (TimeoutError e) {
      LOG.debug("nothing has happened yet", e);
    }
  }

  /** Clicks. */
  void click(Locator what) {
    lookAt();
    what.click();
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
