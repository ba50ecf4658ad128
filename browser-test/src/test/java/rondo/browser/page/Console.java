package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The operator's console. */
public final class Console extends Window {
  public Console(Page page) {
    super(page);
  }

  /** Signs in with the link that the page was opened by. */
  public Console signIn() {
    click(button("Sign in"));
    assertThat(button("Sign out")).isVisible();
    return this;
  }

  /** Opens a page by its name in the navigation. */
  public Console open(String name) {
    Locator nav =
        page()
            .getByRole(
                AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Console").setExact(true));
    page().bringToFront();
    nav.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).click();
    assertThat(headline()).hasText(name);
    return this;
  }

  /** Opens the rental of a title out of the list of rentals. */
  public Console openRental(String title) {
    open("Rentals");
    Locator row =
        page()
            .getByRole(AriaRole.ROW)
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        page()
                            .getByRole(
                                AriaRole.CELL,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    row.getByRole(AriaRole.LINK).first().click();
    assertThat(headline()).hasText(title);
    return this;
  }

  /** Opens the page that files are handed in on. */
  public Console openImport() {
    open("Discs");
    page().getByRole(AriaRole.LINK, byName("Import and export")).click();
    assertThat(headline()).hasText("Import and export");
    return this;
  }

  /** Hands a file in and waits until it was looked at. */
  public Console handIn(String kind, String name, byte[] content) {
    page().getByLabel("What it holds").selectOption(kind);
    page().getByLabel("File").setInputFiles(new FilePayload(name, "text/csv", content));
    click(button("Check the file"));
    assertThat(headline()).hasText(name);
    return this;
  }

  /** Presses a button. */
  public Console press(String label) {
    click(button(label));
    return this;
  }

  private static Page.GetByRoleOptions byName(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Waits for a sentence on the page. */
  public Console says(String sentence) {
    assertThat(page().locator("main")).containsText(sentence);
    return this;
  }

  /** Finds a title in the list of titles by what people may type of it, and opens its page. */
  public Console openTitle(String typed, String name) {
    open("Titles");
    page().getByLabel("Name, maker or series").fill(typed);
    click(button("Find"));
    page()
        .locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
    assertThat(headline()).hasText(name);
    return this;
  }

  /** Follows a link by its name. */
  public Console follow(String link) {
    page()
        .locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true))
        .click();
    return this;
  }

  /** Fills in a field by its label. */
  public Console fill(String label, String text) {
    page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  /** Opens the page of the disc of a title that stands in a kiosk. */
  public Console openDisc(String title, String kiosk) {
    open("Discs");
    page().getByLabel("Disc code or title").fill(title);
    click(button("Find"));
    Locator row =
        page()
            .getByRole(AriaRole.ROW)
            .filter(new Locator.FilterOptions().setHasText(title))
            .filter(new Locator.FilterOptions().setHasText(kiosk));
    row.getByRole(AriaRole.LINK).first().click();
    assertThat(headline()).hasText(title);
    return this;
  }

  /** Opens what people are to do at a kiosk. */
  public Console openStock(String kiosk) {
    openKiosk(kiosk, "Put discs in, take them out");
    assertThat(headline()).hasText("Stock of " + kiosk);
    return this;
  }

  /** Opens the audit of a kiosk. */
  public Console openAudit(String kiosk) {
    openKiosk(kiosk, "Read every slot");
    assertThat(headline()).hasText("Audit of " + kiosk);
    return this;
  }

  private void openKiosk(String kiosk, String link) {
    open("Network");
    link(kiosk).first().click();
    assertThat(headline()).hasText(kiosk);
    link(link).first().click();
  }

  private Locator link(String name) {
    return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  /** Finds a title among the discs that can be listed and touches the first one's button. */
  public String list(String title, String button) {
    page().getByLabel("Title or disc code").fill(title);
    click(button("Find"));
    Locator row =
        page()
            .getByRole(AriaRole.ROW)
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        page()
                            .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(button).setExact(true))))
            .filter(new Locator.FilterOptions().setHasText(title))
            .first();
    String disc = row.getByRole(AriaRole.CELL).first().innerText();
    row.getByRole(AriaRole.BUTTON).first().click();
    hasRow(disc, "to do");
    return disc;
  }

  /** A fresh service code, as it is shown once. */
  public String serviceCode() {
    click(button("New service code"));
    return page().locator(".service-code").innerText().strip();
  }

  /** Lets a disc be rented again that a customer has complained of. */
  public Console release(String reason) {
    page().bringToFront();
    page().getByLabel("What did you find?").fill(reason);
    click(button("It may be rented again"));
    return this;
  }

  /** Waits for a row that has all of these words. */
  public Console hasRow(String... words) {
    Locator rows = page().getByRole(AriaRole.ROW);
    for (String word : words) {
      rows = rows.filter(new Locator.FilterOptions().setHasText(word));
    }
    assertThat(rows.first()).isVisible();
    return this;
  }
}
