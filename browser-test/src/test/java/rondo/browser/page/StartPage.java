package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

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

  /** Takes the kiosk's power. */
  public void pullThePlug() {
    click(button("Pull the kiosk's plug"));
    assertThat(button("Plug the kiosk in again")).isVisible();
  }

  /** Gives the kiosk its power again. */
  public void plugIn() {
    click(button("Plug the kiosk in again"));
    assertThat(button("Pull the kiosk's plug")).isVisible();
  }
}
