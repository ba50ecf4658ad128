package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.browser.page.Glass;
import rondo.browser.page.KioskScreen;
import rondo.payment.side.PaymentKind;

/** What people do to a screen in the street (INVARIANTS, row "Kiosk screen"). */
@Story
class KioskScreenTest {
  /** Half an hour of a tap every four seconds. */
  private static final int TAPS = 450;

  private static final String BUTTON =
      """
      (any) => {
        const all = [...document.querySelectorAll("main button")].filter((one) => one.checkVisibility());
        if (all.length === 0) return null;
        const box = all[any % all.length].getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      }
      """;

  private static final int WIDTH = 1080;
  private static final int HEIGHT = 1920;

  @Test
  void nothing_of_the_browser_comes_through_the_glass(Visit visit) {
    KioskScreen screen = visit.screen().isOpen();
    Page page = screen.page();
    Glass glass = new Glass(screen);

    glass.press(300, 150, 900);
    glass.pinch(540, 900);
    glass.drag(60, 150, 700, 190);
    glass.drag(200, 400, 800, 1200);
    for (String keys : List.of("Control+p", "Control+s", "Control+o", "Control+n", "Control+f")) {
      page.keyboard().press(keys);
    }
    for (String keys : List.of("F1", "F11", "F12", "Alt+ArrowLeft", "Control++", "ContextMenu")) {
      page.keyboard().press(keys);
    }
    page.keyboard().down("Control");
    page.mouse().wheel(0, -400);
    page.keyboard().up("Control");

    assertThat(glass.let()).isEmpty();
    assertThat(glass.zoom()).isEqualTo(1);
    assertThat(glass.selected()).isEmpty();
    assertThat(page.context().pages()).hasSize(1);
    assertThat(page.locator("a[href]:not([href^='/']):not([href^='#'])").all()).isEmpty();
    assertThat(page.locator("[target], input[type=file], a[download]").all()).isEmpty();
  }

  @Test
  void two_fingers_on_one_button_and_swipes_do_no_harm(Visit visit) {
    KioskScreen screen = visit.screen();
    screen.pick("The Searchers", "DVD");
    Glass glass = new Glass(screen);
    glass.swipe(5, 900, 900, 0);
    glass.swipe(1075, 900, -900, 0);
    glass.swipe(540, 5, 0, 900);
    screen.shows("The Searchers");
    int before = visit.house().books().rentals().size();
    glass.tapWithTwoFingers("Put in cart");
    glass.tapWithTwoFingers("Put in cart");
    screen.reload();
    assertThat(visit.house().books().rentals()).hasSize(before);
    assertThat(screen.page().context().pages()).hasSize(1);
    comesBack(screen);
  }

  @ParameterizedTest
  @ValueSource(longs = 4_711)
  void half_an_hour_of_tapping_rents_nothing_and_charges_nothing(long seed, Visit visit) {
    visit.watch().expects("404 .*/speech/"); // a sentence of a page that a tap has ended
    KioskScreen screen = visit.screen().isOpen();
    Page page = screen.page();
    Glass glass = new Glass(screen);
    var chance = new SplittableRandom(seed);
    for (int tap = 0; tap < TAPS; tap++) {
      tapSomewhere(page, glass, chance);
    }

    assertThat(page.url()).startsWith(visit.house().screen(Visit.HERE));
    assertThat(page.context().pages()).hasSize(1);
    assertThat(page.locator("main.kiosk h1").count()).isEqualTo(1);
    assertThat(page.locator("body[data-lost]").count()).isZero();
    assertThat(visit.house().books().rentals()).isEmpty();
    assertThat(Renting.count(visit, PaymentKind.AUTHORISE)).isZero();
    assertThat(Renting.count(visit, PaymentKind.CAPTURE)).isZero();
    comesBack(screen);
  }

  /** Half of the taps go to a button, which leads further than the paper between them. */
  private static void tapSomewhere(Page page, Glass glass, SplittableRandom chance) {
    double x = chance.nextInt(WIDTH);
    double y = chance.nextInt(HEIGHT);
    Object button = chance.nextBoolean() ? page.evaluate(BUTTON, chance.nextInt(1_000)) : null;
    if (button instanceof List<?> centre) {
      x = ((Number) centre.get(0)).doubleValue();
      y = ((Number) centre.get(1)).doubleValue();
    }
    glass.tap(x, y);
  }

  /** Whatever is shown, one can get out of it. */
  private static void comesBack(KioskScreen screen) {
    Page page = screen.page();
    page.reload();
    for (String way : List.of("Cancel", "Back", "Leave", "Cancel, nothing charged", "Add more")) {
      if (screen.button(way).isVisible()) {
        screen.touch(way);
      }
    }
    assertThat(page.locator("main.kiosk h1").count()).isEqualTo(1);
  }
}
