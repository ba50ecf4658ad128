package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The operator's console, signed in. */
public final class Console extends Window {
  public Console(Page page) {
    super(page);
  }

  /** Uses the sign-in link, if that is the page. */
  public Console signIn() {
    click(button("Sign in"));
    return this;
  }

  /** Waits for a sentence somewhere on the page. */
  public Console says(String sentence) {
    assertThat(page().locator("main")).containsText(sentence);
    return this;
  }
}
