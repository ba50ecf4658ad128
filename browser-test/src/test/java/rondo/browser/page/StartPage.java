package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import rondo.browser.house.Looked;

/** The demo's start page: the calendar and the plug. */
public final class StartPage implements Looked {
  private final Page page;

  public StartPage(Page page) {
    this.page = page;
  }

  @Override
  public Page page() {
    return page;
  }

  /** Turns the calendar's page. */
  public void nextDay() {
    Locator today = page.getByText("It is ");
    String before = today.innerText();
    button("Next day").click();
    assertThat(today).not().hasText(before);
  }

  /** Takes the kiosk's power. */
  public void pullThePlug() {
    button("Pull the kiosk's plug").click();
    assertThat(button("Plug the kiosk in again")).isVisible();
  }

  /** Gives the kiosk its power again. */
  public void plugIn() {
    button("Plug the kiosk in again").click();
    assertThat(button("Pull the kiosk's plug")).isVisible();
  }

  private Locator button(String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }
}
