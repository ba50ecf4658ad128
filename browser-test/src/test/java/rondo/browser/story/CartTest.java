package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.payment.side.PaymentKind;

@Story
class CartTest {
  @Test
  void two_discs_are_rented_in_one_go_with_one_authorisation_and_one_receipt(Visit visit) {
    var screen = visit.screen();
    var room = visit.room();
    screen.isOpen();
    long authorised = Renting.count(visit, PaymentKind.AUTHORISE);
    long captured = Renting.count(visit, PaymentKind.CAPTURE);
    int before = Renting.taken(visit);

    screen.pick("Metropolis", "DVD").touch("Put in cart").shows("Your disc");
    screen.touch("Add more").pick("Sunrise", "DVD").touch("Put in cart").shows("Your 2 discs");
    screen.says("$3.90");
    visit.picture("kiosk-cart", screen);
    screen.touch("Continue to payment").shows("Swipe your card").says("We reserve $3.90");
    room.swipe("approved");
    screen.receiptTo("anna@example.org");
    screen.shows("Take your disc").says("Disc 1 of 2");
    room.take();
    screen.says("Disc 2 of 2");
    room.take();
    screen.shows("Enjoy them.").says("Metropolis").says("Sunrise").says("$3.90");
    visit.picture("kiosk-done-two", screen);
    screen.leave("Finish");

    room.carries("Metropolis", 1);
    room.carries("Sunrise", 1);
    Renting.assertBooksAgree(visit);
    assertThat(Renting.count(visit, PaymentKind.AUTHORISE)).isEqualTo(authorised + 1);
    assertThat(Renting.count(visit, PaymentKind.CAPTURE)).isEqualTo(captured + 1);
    assertThat(Renting.taken(visit)).isEqualTo(before + 390);
    visit.waitFor("the receipt", () -> visit.house().books().receipts().contains("RENTAL"));
    visit.console();
    visit.mailbox().read("rental receipt").says("$3.90").says("Metropolis").says("Sunrise");
  }

  @Test
  void one_of_two_jams_and_only_the_other_is_paid(Visit visit) {
    var screen = visit.screen();
    var room = visit.room();
    screen.isOpen();
    long captured = Renting.count(visit, PaymentKind.CAPTURE);
    int before = Renting.taken(visit);

    screen.pick("The General", "DVD").touch("Put in cart").shows("Your disc");
    screen.touch("Add more").pick("Nosferatu", "DVD").touch("Put in cart").shows("Your 2 discs");
    screen.touch("Continue to payment").shows("Swipe your card");
    room.breaks("Carousel motor", "stuck");
    Renting.swipe(visit, "approved").shows("The machine stopped");
    screen.says("The General did not leave the machine.").says("$1.95 is released");
    visit.picture("kiosk-one-of-two", screen);
    room.mendAll();
    screen.touch("Go on").shows("Take your disc").says("Disc 2 of 2");
    room.take();
    screen.says("You have it").says("Stayed here, not charged");
    visit.picture("kiosk-done-one-of-two", screen);
    screen.leave("Finish");

    room.carries("Nosferatu", 1);
    room.holdsCopies("The General", 2);
    Renting.assertBooksAgree(visit);
    assertThat(Renting.count(visit, PaymentKind.CAPTURE)).isEqualTo(captured + 1);
    assertThat(Renting.taken(visit)).isEqualTo(before + 195);
    assertThat(visit.house().books().rentals()).contains("OPEN", "NOT_DISPENSED");
  }
}
