package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Access;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.browser.page.KioskScreen;

@Story
class MannersTest {
  private static final double UPPER_HALF = 960;

  @Test
  void a_customer_makes_the_screen_fit_and_whoever_comes_next_finds_it_plain(Visit visit) {
    visit.watch().expects(Access.BY_AXE);
    var screen = visit.screen();
    screen.browses();

    screen.touch("Larger text").looks("data-type", "large");
    assertThat(screen.smallestLetter()).isGreaterThanOrEqualTo(45);
    visit.picture("kiosk-large", screen);
    Access.assertNoBarrier(screen);
    screen.touch("Larger text").looks("data-type", "normal");

    screen.touch("Easy reach").looks("data-reach", "low");
    assertThat(screen.highestTarget()).isGreaterThanOrEqualTo(UPPER_HALF);
    visit.picture("kiosk-low", screen);

    screen.touch("Contrast").looks("data-theme", "contrast");
    assertThat(screen.ground()).isEqualTo("rgb(0, 0, 0)");
    visit.picture("kiosk-low-contrast", screen);
    Access.assertNoBarrier(screen);

    screen.reload().looks("data-theme", "contrast").looks("data-reach", "low");
    screen.touchCover("Metropolis");
    assertThat(screen.highestTarget()).isGreaterThanOrEqualTo(UPPER_HALF);
    screen.touch("Back").shows("In this kiosk now");

    rentAndGo(visit, screen);
    screen.looks("data-theme", "night").looks("data-reach", "normal");
  }

  private static void rentAndGo(Visit visit, KioskScreen screen) {
    screen.touchCover("Metropolis").rent();
    Renting.swipe(visit, "approved").shows("Take your disc");
    visit.room().take();
    screen.shows("Enjoy it.").leave("Finish").isInvited();
  }

  @Test
  void each_manner_has_an_address_that_changes_nobodys_visit(Visit visit) {
    var screen = visit.screen();
    screen.isInvited();
    screen.at("?lang=ar-XB&type=large").looks("dir", "rtl").looks("data-type", "large");
    visit.picture("kiosk-right-to-left", screen);
    screen.at("").isInvited().looks("dir", "ltr").looks("data-type", "normal");
  }
}
