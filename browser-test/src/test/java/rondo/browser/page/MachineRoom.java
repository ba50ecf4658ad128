package rondo.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The machine room: the customer's hands, what breaks, and what is true. */
public final class MachineRoom extends Window {
  public MachineRoom(Page page) {
    super(page);
  }

  /** Draws one of the named cards through the reader. */
  public void swipe(String card) {
    click(button(card));
  }

  /** Takes what lies in the mouth. */
  public void take() {
    click(button("Take"));
  }

  /** Holds a case that one carries to the pane. */
  public void hold(String title) {
    click(button("Hold " + title + " to the door").first());
  }

  /** Puts the case away that is held to the pane. */
  public void putAway() {
    click(button("Put away"));
  }

  /** Lays a case into the open mouth. */
  public void layIn(String title) {
    click(button("Lay in " + title).first());
  }

  /** Carries a case that one has to another kiosk. */
  public void carry(String title, String kiosk) {
    Locator way = button("Carry " + title + " to " + kiosk).first();
    click(way);
    assertThat(way).hasCount(0);
  }

  /** Breaks something: {@code once} or until it is mended. */
  public void breaks(String thing, String how) {
    Locator choice =
        page()
            .getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(Words.like("^%s:", thing)))
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(how).setExact(true));
    click(choice);
    assertThat(choice).hasAttribute("aria-pressed", "true");
  }

  /** Mends everything. */
  public void mendAll() {
    click(button("Mend all"));
    assertThat(button("Mend all")).hasCount(0);
  }

  /** Waits until so many copies of a title stand in slots. */
  public void holdsCopies(String title, int copies) {
    assertThat(copies(title)).hasCount(copies);
  }

  /** How many copies of a title stand in slots now. */
  public int copiesOf(String title) {
    return copies(title).count();
  }

  private Locator copies(String title) {
    Pattern name = Words.like("^Slot .*: %s, ", title);
    return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  /** Waits until the person carries so many cases of this title. */
  public void carries(String title, int cases) {
    Pattern name = Words.like("^(Hold|Held) %s to the door$", title);
    assertThat(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)))
        .hasCount(cases);
  }

  /** Waits for a sensor's word, such as the mouth's {@code case}. */
  public void sensor(String name, String word) {
    assertThat(
            page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(Words.like("^\\s*%s", name)))
                .first())
        .containsText(word);
  }

  /** Waits for words in the machine's own log. */
  public void did(String words) {
    assertThat(log()).containsText(words);
  }

  /** The machine's own log. */
  public Locator log() {
    return page()
        .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("What the machine did"));
  }
}
