package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The mailbox page: receipts that would have been e-mailed. */
public final class Mailbox extends Window {
  public Mailbox(Page page) {
    super(page);
  }

  /** Looks what has come, and opens a receipt by its words in the list. */
  public Mailbox read(String receipt) {
    page().bringToFront();
    page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(receipt)).first().click();
    return this;
  }

  /** Back to the list. */
  public Mailbox list() {
    page().bringToFront();
    page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mailbox")).click();
    assertThat(headline()).hasText("Mailbox");
    return this;
  }

  /** Waits for words of the receipt. */
  public Mailbox says(String words) {
    assertThat(page().locator("main")).containsText(words);
    return this;
  }
}
