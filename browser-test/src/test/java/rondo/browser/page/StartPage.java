package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The demo's start page: the calendar and the plug. */
public final class StartPage extends Window {
  public StartPage(Page page) {
    super(page);
  }

  /** Turns the calendar's page. */
  public void nextDay() {
    Locator today = page().getByText("It is ");
    String before = today.innerText();
    click(button("Next day"));
    assertThat(today).not().hasText(before);
  }

  /** Takes a kiosk's power. */
  public void pullThePlug(String kiosk) {
    click(lever(kiosk, "Pull the plug"));
    assertThat(lever(kiosk, "Plug it in again")).isVisible();
  }

  /** Gives a kiosk its power again. */
  public void plugIn(String kiosk) {
    click(lever(kiosk, "Plug it in again"));
    assertThat(lever(kiosk, "Pull the plug")).isVisible();
  }

  private Locator lever(String kiosk, String words) {
    return page()
        .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Power of " + kiosk))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
  }
}
