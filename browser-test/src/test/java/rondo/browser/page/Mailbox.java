package rondo.browser.page;

import com.microsoft.playwright.Page;

/** The mailbox page: receipts that would have been e-mailed. */
public final class Mailbox extends Window {
  public Mailbox(Page page) {
    super(page);
  }
}
