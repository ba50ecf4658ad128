package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.payment.side.PaymentKind;

/** A title whose age must be shown, and a customer who says that a disc is faulty. */
@Story
class AgeAndFaultTest {
  @Test
  void a_title_from_eighteen_on_is_given_to_a_card_that_shows_it_and_to_no_other(Visit visit) {
    visit.house().limitAge("Alien", 18);
    var screen = visit.screen();
    screen.isOpen();
    long authorised = Renting.count(visit, PaymentKind.AUTHORISE);
    int before = Renting.taken(visit);
    screen.browses().touch("Search").search("alien").marksCover("Alien", "18 and over");
    visit.picture("kiosk-age-mark", screen);

    screen.touchCover("Alien").says("18 and over").touch("Rent this disc");
    screen.shows("This title is 18 and over").says("Nothing is reserved before");
    visit.picture("kiosk-age", screen);
    screen.touch("Check my age").shows("Swipe your card");
    Renting.swipe(visit, "under age").shows("We could not check the age");
    screen.says("Nothing is reserved and nothing charged.").says("Alien stays here.");
    visit.picture("kiosk-age-not-shown", screen);
    assertThat(Renting.count(visit, PaymentKind.AUTHORISE)).isEqualTo(authorised);
    screen.touch("Leave").isOpen();

    screen.browses().touch("Search").search("alien").marksCover("Alien", "18 and over");
    screen.touchCover("Alien").touch("Rent this disc");
    screen.shows("This title is 18 and over").touch("Check my age").shows("Swipe your card");
    Renting.swipe(visit, "approved").shows("Take your disc");
    visit.room().take();
    screen.shows("Enjoy it.").leave("Finish");
    visit.room().carries("Alien", 1);
    Renting.assertBooksAgree(visit);
    assertThat(Renting.taken(visit)).isEqualTo(before + 195);
  }

  @Test
  void a_disc_that_a_customer_calls_faulty_is_rented_by_nobody_until_a_person_has_looked(
      Visit visit) {
    String title = "Paths of Glory";
    var screen = visit.screen();
    Renting.pay(visit, title, "DVD", "approved").shows("Take your disc");
    visit.room().take();
    screen.shows("Enjoy it.").touch("Something is wrong with it").shows("What is wrong?");
    visit.picture("kiosk-fault", screen);
    screen.touch("It skips or stops").shows("Thank you.");
    screen.says("We check it before anyone rents it. Your nights are reviewed.");
    visit.picture("kiosk-fault-thanks", screen);
    screen.leave("Finish");
    visit.waitFor("the report", () -> visit.house().books().events("fault-reported") == 1);

    screen.isOpen().touch("Return a disc").shows("Hold the case to the door");
    visit.room().hold(title);
    screen.shows("Lay the case in");
    visit.room().layIn(title);
    screen.shows("Thank you. " + title + " is back.").leave("Finish");

    var console = visit.console().openDisc(title, Visit.HERE);
    console.says("Nobody rents it before you have looked");
    visit.picture("console-disc-faulty", console);
    console.release("Plays from end to end.");
    console.says("Faulty disc released by a person");
    screen.pick(title, "DVD").says("a night, back by").touch("Back").isOpen();
  }
}
