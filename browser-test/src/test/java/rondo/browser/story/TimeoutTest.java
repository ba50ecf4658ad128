package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

/** A customer who stops touching the screen; it is less patient here than in life. */
@Story(idle = 5)
class TimeoutTest {
  private static final String ADDRESS = "dora@example.org";

  @Test
  void a_checkout_that_is_left_charges_nothing_and_leaves_nothing_typed(Visit visit) {
    int authorised = visit.house().paymentSide().size();
    var screen = visit.screen();
    screen.pick("Metropolis", "DVD").touch("Put in cart").shows("Your disc");
    screen.touch("Continue to payment").shows("Swipe your card");
    visit.room().swipe("approved");
    screen.type(ADDRESS);
    screen.shows("Still there?").says("nothing more is charged");
    visit.picture("kiosk-still-there", screen);
    assertThat(screen.page().content()).doesNotContain(ADDRESS);

    screen.isInvited().says("the last visit is over");
    visit.picture("kiosk-attract-ended", screen);
    assertThat(screen.page().content()).doesNotContain(ADDRESS);
    assertThat(visit.house().paymentSide()).hasSize(authorised);
    assertThat(visit.house().books().rentals()).isEmpty();
    screen.browses();
    assertThat(screen.words()).as("the cart").doesNotContain("Your disc");
    screen.pick("Metropolis", "DVD").rent();
    visit.room().swipe("approved");
    screen.shows("Where shall the receipt go?");
    assertThat(screen.page().content()).doesNotContain(ADDRESS);
  }

  @Test
  void who_asks_for_more_time_goes_on_where_he_was(Visit visit) {
    var screen = visit.screen();
    screen.pick("Nosferatu", "DVD").touch("Put in cart").shows("Your disc");
    screen.shows("Still there?").touch("I need more time");
    screen.shows("Your disc").says("Nosferatu");
    screen.touch("Remove Nosferatu").shows("In this kiosk now");
  }
}
