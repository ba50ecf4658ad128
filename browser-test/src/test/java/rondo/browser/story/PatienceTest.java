package rondo.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.browser.page.KioskScreen;
import rondo.payment.side.PaymentKind;

@Story
class PatienceTest {
  @Test
  void a_screen_that_is_loaded_anew_shows_the_same_page(Visit visit) {
    var screen = visit.screen();
    assertSameAfterReload(screen.isOpen());
    assertSameAfterReload(screen.pick("Stagecoach", "DVD"));
    assertSameAfterReload(screen.rent());
    visit.room().swipe("approved");
    assertSameAfterReload(screen.shows("Where shall the receipt go?"));
    screen.type("ben@example.org").touch("Use this address");
    assertSameAfterReload(screen.shows("ben@example.org, right?"));
    screen.touch("Yes, send it there");
    assertSameAfterReload(screen.shows("Take your disc"));
    visit.room().take();
    assertSameAfterReload(screen.shows("Enjoy it."));
    screen.leave("Finish").touch("Return a disc");
    assertSameAfterReload(screen.shows("Hold the case to the door"));
    visit.room().hold("Stagecoach");
    assertSameAfterReload(screen.shows("Lay the case in"));
    visit.room().layIn("Stagecoach");
    assertSameAfterReload(screen.shows("Thank you. Stagecoach is back."));
    screen.leave("Finish");
  }

  private static void assertSameAfterReload(KioskScreen screen) {
    String headline = screen.headline().innerText();
    assertThat(screen.reload().headline()).hasText(headline);
  }

  @Test
  void a_double_tap_does_one_thing(Visit visit) {
    long authorised = Renting.count(visit, PaymentKind.AUTHORISE);
    var screen = visit.screen();
    screen.pick("King Kong", "DVD");
    screen.tapTwice("Rent this disc").shows("Swipe your card");
    visit.room().swipe("approved");
    screen.type("cleo@example.org");
    screen.tapTwice("Use this address").shows("cleo@example.org, right?");
    screen.tapTwice("Yes, send it there").shows("Take your disc");
    visit.room().take();
    screen.shows("Enjoy it.").tapTwice("Finish").isOpen();

    Renting.assertBooksAgree(visit);
    assertThat(Renting.count(visit, PaymentKind.AUTHORISE)).isEqualTo(authorised + 1);
    assertThat(visit.house().books().inSlots(Visit.HERE, "King Kong")).isZero();
  }

  @Test
  void a_second_tap_that_meets_the_next_page_is_ignored(Visit visit) {
    var screen = visit.screen();
    screen.pick("High Noon", "DVD");

    screen.tapAgainOnTheNextPage("Rent this disc", "Swipe your card");

    screen.reload().shows("Swipe your card").touch("Cancel, nothing charged").isOpen();
  }
}
