package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The customer site. */
public final class PublicSite extends Window {
  public PublicSite(Page page) {
    super(page);
  }

  /** Searches, and waits for what was found. */
  public PublicSite search(String typed) {
    lookAt();
    page().getByLabel("Title, person or series").fill(typed);
    click(button("Search"));
    assertThat(headline()).hasText("Results for “" + typed + "”");
    return this;
  }

  /** Opens a title or a kiosk by its name. */
  public PublicSite open(String name) {
    click(page().locator("main").getByRole(AriaRole.LINK, named(name)).first());
    assertThat(headline()).hasText(name);
    return this;
  }

  /** Says near which kiosk or street. */
  public PublicSite near(String typed) {
    lookAt();
    page().getByLabel("Near which kiosk, street or town?").fill(typed);
    click(button("Show the nearest"));
    return this;
  }

  /** Turns to the other language. */
  public PublicSite speak(String language) {
    click(page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(language)));
    return this;
  }

  /** Waits for words of the page. */
  public PublicSite says(String words) {
    assertThat(page().locator("main")).containsText(words);
    return this;
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
