package rondo.browser.page;

import com.microsoft.playwright.Page;
import rondo.browser.house.Looked;

/** The mailbox page: receipts that would have been e-mailed. */
public final class Mailbox implements Looked {
  private final Page page;

  public Mailbox(Page page) {
    this.page = page;
  }

  @Override
  public Page page() {
    return page;
  }
}
