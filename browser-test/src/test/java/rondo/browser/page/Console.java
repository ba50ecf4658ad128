package rondo.browser.page;

import com.microsoft.playwright.Page;

/** The operator's console, signed in. */
public final class Console extends Window {
  public Console(Page page) {
    super(page);
  }
}
