package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kiosk's screen, touched by a customer. */
public final class KioskScreen extends Window {
  private static final String INVITATION =
      "Films, albums, games. Take one here, bring it back anywhere.";
  private static final String LIST = "In this kiosk now";
  private static final String FIND = "Find a disc";
  private static final Pattern OPEN = Words.like("^(%s|%s)$", INVITATION, LIST);

  /** A hand from outside would come too late where the machine is busy. */
  private static final String TAP_AGAIN =
      """
      (button, next) => {
        const box = button.getBoundingClientRect();
        document.addEventListener("rondo:shown", () => {
          const came = document.querySelector("main h1")?.textContent.trim() === next;
          if (!came || window.tappedAgain) return;
          document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2).click();
          window.tappedAgain = true;
        });
      }
      """;

  private static final Pattern PAGER = Pattern.compile("(\\d+) of (\\d+)");

  public KioskScreen(Page page) {
    super(page);
  }

  /** Waits for the page with this headline. */
  public KioskScreen shows(String headline) {
    assertThat(headline()).hasText(headline);
    return this;
  }

  /** Waits for a sentence somewhere on the page. */
  public KioskScreen says(String sentence) {
    assertThat(page().locator("main")).containsText(sentence);
    return this;
  }

  /** Waits for the invitation, or for the list where a visit has begun. */
  public KioskScreen isOpen() {
    assertThat(headline()).hasText(OPEN);
    return this;
  }

  /** Waits for the invitation: nobody is served. */
  public KioskScreen isInvited() {
    return shows(INVITATION);
  }

  /** Waits for the list of what can be rented; begins a visit where none has begun. */
  public KioskScreen browses() {
    isOpen();
    if (button(FIND).count() > 0) {
      tapUntil(button(FIND), page().getByText(LIST).first());
    }
    return shows(LIST);
  }

  /** Everything that the page says. */
  public String words() {
    return page().locator("main").innerText();
  }

  /** Touches a button. */
  public KioskScreen touch(String button) {
    click(button(button));
    return this;
  }

  /**
   * Leaves by a button of a page that gives way by itself after some seconds: whoever is too slow
   * for it finds the screen open all the same.
   */
  public KioskScreen leave(String button) {
    var open = new Page.GetByRoleOptions().setLevel(1).setName(OPEN);
    tapUntil(button(button), page().getByRole(AriaRole.HEADING, open));
    return this;
  }

  /** Touches a button twice, as impatient people do. */
  public KioskScreen tapTwice(String button) {
    lookAt();
    button(button).dblclick();
    return this;
  }

  /** Touches a button with two fingers at once: each is a touch of its own on the same page. */
  public KioskScreen twoFingers(String button) {
    lookAt();
    button(button)
        .evaluate(
            """
            button => {
              const form = button.form;
              const twice = () => fetch(form.action, {
                method: "POST",
                body: new URLSearchParams(new FormData(form)),
                headers: { "X-Screen": form.screen.value },
              });
              return Promise.all([twice(), twice()]);
            }
            """);
    return this;
  }

  /** Comes as staff, with a service code that is typed on the screen's own keyboard. */
  public KioskScreen staff(String code) {
    touch("Staff").shows("Service code");
    String keys = code.toLowerCase(Locale.ROOT);
    keys.chars().mapToObj(Character::toString).forEach(key -> click(button(key)));
    assertThat(page().getByLabel("Service code")).hasValue(keys);
    return touch("Open").shows("What is there to do?");
  }

  /** Looks for a title on the screen's own keyboard. */
  public KioskScreen search(String name) {
    shows("What are you looking for?");
    name.chars().mapToObj(Character::toString).forEach(key -> click(button(key)));
    return this;
  }

  /** Touches a button, and its place once more as soon as the next page is there. */
  public void tapAgainOnTheNextPage(String button, String next) {
    button(button).evaluate(TAP_AGAIN, next);
    touch(button).shows(next);
    page().waitForFunction("() => window.tappedAgain");
  }

  /** Opens the page of a title in a format, wherever it stands in the list. */
  public KioskScreen pick(String title, String format) {
    browses();
    while (cover(title, format).count() == 0) {
      further();
    }
    click(cover(title, format));
    return shows(title);
  }

  private Locator cover(String title, String format) {
    Pattern name = Words.like("^%s\\s*%s\\s*\\$", format, title);
    return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  /** Turns the list's page. */
  private void further() {
    Matcher pager = PAGER.matcher(page().getByText(PAGER).first().innerText());
    if (!pager.find() || pager.group(1).equals(pager.group(2))) {
      throw new AssertionError("not in this kiosk's list");
    }
    String next = (Integer.parseInt(pager.group(1)) + 1) + " of " + pager.group(2);
    tapUntil(button("Further"), page().getByText(next));
  }

  /** From the title's page to the swipe. */
  public KioskScreen rent() {
    return touch("Rent this disc").shows("Swipe your card");
  }

  /** Types on the screen's own keyboard. */
  public KioskScreen type(String address) {
    shows("Where shall the receipt go?");
    address.chars().mapToObj(Character::toString).forEach(key -> click(button(key)));
    assertThat(page().getByLabel("Your e-mail address")).hasValue(address);
    return this;
  }

  /** Types an address and says that it is right. */
  public KioskScreen receiptTo(String address) {
    type(address).touch("Use this address").shows(address + ", right?");
    return touch("Yes, send it there");
  }

  /** Opens the page of a title, wherever it stands in the list and in whatever language. */
  public KioskScreen touchCover(String title) {
    Locator cover = page().locator(".covers .cover-card").filter(hasText(title)).first();
    while (cover.count() == 0) {
      Locator pager = page().locator(".pager-words");
      String before = pager.innerText();
      tapUntil(
          page().locator("[data-turns='further']"),
          pager.filter(new Locator.FilterOptions().setHasNotText(before)));
    }
    click(cover);
    return shows(title);
  }

  /** Waits until a cover of the list wears this mark. */
  public KioskScreen marksCover(String title, String mark) {
    assertThat(page().locator(".covers .cover-card").filter(hasText(title)).first())
        .containsText(mark);
    return this;
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** What the document says of its manner: {@code lang}, {@code data-type}. */
  public String manner(String attribute) {
    return page().locator("html").getAttribute(attribute);
  }

  /** Waits until the document says this of its manner. */
  public KioskScreen looks(String attribute, String value) {
    assertThat(page().locator("html")).hasAttribute(attribute, value);
    return this;
  }

  /** The page at an address of its own, below the screen's. */
  public KioskScreen at(String query) {
    page().navigate(page().url().replaceAll("[?].*", "") + query);
    return this;
  }

  /** Size of the smallest letter that is shown, in design px. */
  public double smallestLetter() {
    return number(
        """
        () => Math.min(...[...document.querySelectorAll("main *")]
          .filter((it) => it.checkVisibility() && !it.closest("svg, [popover]"))
          .filter((it) => [...it.childNodes].some((text) => text.nodeType === 3 && text.data.trim()))
          .map((it) => parseFloat(getComputedStyle(it).fontSize)))
        """);
  }

  /** Upper edge of the highest thing to touch, in design px. */
  public double highestTarget() {
    return number(
        """
        () => Math.min(...[...document.querySelectorAll("main button, main a")]
          .filter((it) => it.checkVisibility() && !it.closest("[popover]"))
          .map((it) => it.getBoundingClientRect().top))
        """);
  }

  /** Colour of the page's ground. */
  public String ground() {
    return (String) page().evaluate("() => getComputedStyle(document.body).backgroundColor");
  }

  private double number(String script) {
    return ((Number) page().evaluate(script)).doubleValue();
  }

  /** Loads the page anew. */
  public KioskScreen reload() {
    page().reload();
    return this;
  }
}
