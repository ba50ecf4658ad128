package rondo.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import rondo.browser.house.Looked;

/** A face in its window; what is done there brings it to the front, as a person's look does. */
abstract class Window implements Looked {
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

  /** Clicks; a window that is behind another draws so seldom that a click would take seconds. */
  void click(Locator what) {
    page.bringToFront();
    what.click();
  }
}
