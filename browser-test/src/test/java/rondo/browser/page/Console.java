package rondo.browser.page;

import com.microsoft.playwright.Page;
import rondo.browser.house.Looked;

/** The operator's console, signed in. */
public final class Console implements Looked {
  private final Page page;

  public Console(Page page) {
    this.page = page;
  }

  @Override
  public Page page() {
    return page;
  }
}
