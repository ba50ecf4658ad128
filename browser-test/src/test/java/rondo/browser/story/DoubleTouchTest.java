package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.payment.side.PaymentKind;

/** Two fingers on one button, and a reload in the middle, at each step that costs money. */
@Story
class DoubleTouchTest {
  @Test
  void two_fingers_on_one_button_do_one_thing(Visit visit) {
    var screen = visit.screen();
    screen.isOpen();
    long authorised = Renting.count(visit, PaymentKind.AUTHORISE);
    int before = Renting.taken(visit);
    screen.pick("Sunrise", "DVD").twoFingers("Put in cart").shows("Your disc");
    screen.twoFingers("Continue to payment").shows("Swipe your card");
    visit.room().swipe("approved");
    screen.shows("Where shall the receipt go?").twoFingers("No receipt").shows("Take your disc");
    screen.reload().shows("Take your disc");
    visit.room().take();
    screen.shows("Enjoy it.").reload().shows("Enjoy it.");
    screen.twoFingers("Finish").isInvited();

    visit.room().carries("Sunrise", 1);
    Renting.assertBooksAgree(visit);
    assertThat(Renting.count(visit, PaymentKind.AUTHORISE)).isEqualTo(authorised + 1);
    assertThat(Renting.taken(visit)).isEqualTo(before + 195);
  }

  @Test
  void a_tap_that_meets_a_page_which_has_just_come_is_ignored(Visit visit) {
    var screen = visit.screen();
    screen.browses();
    screen.tapAgainOnTheNextPage("Search", "What are you looking for?");
    screen.reload().shows("What are you looking for?");
    screen.search("casabalnca").says("Near it:").touch("All discs").browses();
  }
}
