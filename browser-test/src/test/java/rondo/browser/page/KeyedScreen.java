package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The kiosk's screen as it is used by keys alone; nothing here touches the glass. */
public final class KeyedScreen extends Window {
  private static final int MOST_STEPS = 80;

  /** Name of what has the focus, as a reader would say it. */
  private static final String NAME =
      """
      () => {
        const on = document.activeElement;
        const label = on.labels?.[0]?.textContent;
        const said = on.getAttribute("aria-label") ?? label ?? on.textContent;
        const clone = on.querySelector(".button-rest");
        return (on.getAttribute("aria-label") ?? label ?? clone?.textContent ?? said)
          .replace(/\\s+/g, " ").trim();
      }
      """;

  /** Whether the focus is seen: drawn, on the screen, and under nothing. */
  private static final String SEEN =
      """
      () => {
        const on = document.activeElement;
        const box = on.getBoundingClientRect();
        const inside = box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
        const above = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const drawn = getComputedStyle(on).outlineStyle !== "none";
        return inside && drawn && (on.contains(above) || above?.contains(on));
      }
      """;

  /** Stops of which the next one stands neither lower nor further right than the one before. */
  private static final String OUT_OF_ORDER =
      """
      async () => {
        const stops = [...document.querySelectorAll(
          "main button:not([disabled]), main input:not([type=hidden])")]
          .filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility() && !stop.closest("[popover]"));
        const boxes = stops.map((stop) => stop.getBoundingClientRect());
        return stops.slice(1).flatMap((stop, i) => {
          const [before, now] = [boxes[i], boxes[i + 1]];
          const lower = now.top >= before.top + before.height / 2;
          const beside = Math.abs(now.top - before.top) < before.height && now.left > before.left;
          return lower || beside ? [] : [stops[i].textContent.trim() + " > " + stop.textContent.trim()];
        });
      }
      """;

  public KeyedScreen(Page page) {
    super(page);
  }

  /** Waits for the page with this headline; each page begins there. */
  public KeyedScreen shows(String headline) {
    assertThat(headline()).hasText(headline);
    return this;
  }

  /** Waits for the invitation: nobody is served. */
  public KeyedScreen isInvited() {
    return shows("Films, albums, games. Take one here, bring it back anywhere.");
  }

  /** Waits for the list of what can be rented; begins a visit where none has begun. */
  public KeyedScreen browses() {
    if (headline().innerText().startsWith("Films")) {
      choose("Find a disc");
    }
    return shows("In this kiosk now");
  }

  /** Waits for a sentence somewhere on the page. */
  public KeyedScreen says(String sentence) {
    assertThat(page().locator("main")).containsText(sentence);
    return this;
  }

  /** Presses a key. */
  public KeyedScreen press(String key) {
    lookAt();
    page().keyboard().press(key);
    return this;
  }

  /** Holds a key down for so many milliseconds. */
  public KeyedScreen hold(String key, int millis) {
    lookAt();
    page().keyboard().down(key);
    page().waitForTimeout(millis);
    page().keyboard().up(key);
    return this;
  }

  /** Types into the field that has the focus. */
  public KeyedScreen type(String text) {
    lookAt();
    page().keyboard().type(text);
    return this;
  }

  /** Goes down the page to a button, seeing the focus at each step, and chooses it. */
  public KeyedScreen choose(String words) {
    goTo(words);
    return press("Enter");
  }

  /** Goes down the page to what is named so; at each step the focus must be seen. */
  public KeyedScreen goTo(String words) {
    lookAt();
    for (int step = 0; step < MOST_STEPS; step++) {
      String name = focused();
      assertThat(step == 0 || (Boolean) page().evaluate(SEEN)).as("%s is seen", name).isTrue();
      if (name.equals(words)) {
        return this;
      }
      page().keyboard().press("ArrowDown");
    }
    throw new AssertionError("no key leads to " + words);
  }

  /** Opens the page of a title: turns the list by keys, then goes to it by its letter. */
  public KeyedScreen pick(String title, String format) {
    browses();
    String name = format + " " + title;
    while (page().locator(".cover-card", titled(title)).count() == 0) {
      String before = page().locator(".pager-words").innerText();
      press("PageDown");
      assertThat(page().locator(".pager-words")).not().hasText(before);
    }
    for (int step = 0; step < MOST_STEPS && !focused().startsWith(name); step++) {
      press(title.substring(0, 1).toLowerCase(Locale.ROOT));
    }
    assertThat(focused()).startsWith(name);
    return press("Enter").shows(title);
  }

  private static Page.LocatorOptions titled(String title) {
    return new Page.LocatorOptions().setHasText(title);
  }

  /** Name of what has the focus. */
  public String focused() {
    return Objects.toString(page().evaluate(NAME));
  }

  /** Fails where the keys walk in another order than the eyes. */
  public KeyedScreen isInOrder() {
    assertThat((List<?>) page().evaluate(OUT_OF_ORDER)).as("steps out of order").isEmpty();
    return this;
  }
}
