package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.payment.side.PaymentKind;

@Story
class CardTest {
  @Test
  void a_declined_card_costs_nothing_and_another_card_works(Visit visit) {
    var screen = Renting.pay(visit, "High Noon", "DVD", "declined");
    screen.shows("Your bank said no").says("Nothing is charged.");
    visit.picture("kiosk-declined", screen);
    visit.room().holdsCopies("High Noon", 1);
    long captured = Renting.count(visit, PaymentKind.CAPTURE);

    screen.touch("Another card").shows("Swipe your card");
    Renting.swipe(visit, "approved").shows("Take your disc");
    visit.room().take();
    screen.shows("Enjoy it.").leave("Finish");

    visit.room().holdsCopies("High Noon", 0);
    Renting.assertBooksAgree(visit);
    assertThat(Renting.count(visit, PaymentKind.CAPTURE)).isEqualTo(captured + 1);
  }

  @Test
  void a_silent_bank_gives_no_disc_and_what_it_reserved_is_voided(Visit visit) {
    long voided = Renting.count(visit, PaymentKind.VOID);

    var screen = Renting.pay(visit, "Rashomon", "DVD", "silent");
    screen.shows("We have no answer from the bank").says("No disc is handed out.");
    visit.picture("kiosk-bank-silent", screen);
    screen.touch("Leave").isOpen();

    visit.waitFor("the void", () -> Renting.count(visit, PaymentKind.VOID) == voided + 1);
    visit.room().holdsCopies("Rashomon", 1);
    Renting.assertBooksAgree(visit);
    assertThat(visit.house().books().rentals()).contains("NOT_DISPENSED");
  }

  @Test
  void a_card_that_cannot_be_read_is_asked_for_again_and_the_third_time_ends_the_try(Visit visit) {
    var screen = visit.screen();
    screen.pick("Tokyo Story", "DVD").rent();

    visit.room().swipe("unreadable");
    screen.says("2 more tries");
    visit.picture("kiosk-card-again", screen);
    visit.room().swipe("unreadable");
    screen.says("1 more try.");
    visit.room().swipe("unreadable");

    screen.shows("We could not read the card").says("Nothing is reserved and nothing charged.");
    visit.picture("kiosk-card-unreadable", screen);
    screen.touch("Leave").isOpen();
    visit.room().holdsCopies("Tokyo Story", 1);
  }
}
