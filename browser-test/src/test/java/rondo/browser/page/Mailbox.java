package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The mailbox page: receipts that would have been e-mailed. */
public final class Mailbox extends Window {
  public Mailbox(Page page) {
    super(page);
  }

  /** Waits for a sentence somewhere on the page. */
  public Mailbox says(String sentence) {
    assertThat(page().locator("main")).containsText(sentence);
    return this;
  }
}
