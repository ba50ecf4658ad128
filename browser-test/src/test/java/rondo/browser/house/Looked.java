package rondo.browser.house;

import com.microsoft.playwright.Page;

/** A face that can be looked at. */
@FunctionalInterface
public interface Looked {
  /** The window it is shown in. */
  Page page();
}
