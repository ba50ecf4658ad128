package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.payment.side.PaymentKind;

@Story
class JamTest {
  @Test
  void a_jam_costs_nothing_and_the_kiosk_opens_again_when_it_is_cleared(Visit visit) {
    var room = visit.room();
    visit.screen().isOpen();
    long voided = Renting.count(visit, PaymentKind.VOID);
    int taken = Renting.taken(visit);
    room.breaks("Carousel motor", "stuck");

    var screen = Renting.pay(visit, "Sunrise", "DVD", "approved");
    screen.shows("The machine stopped").says("Sunrise did not leave the machine.");
    visit.picture("kiosk-jam", screen);
    screen.touch("Leave").shows("This kiosk rests");
    visit.picture("kiosk-rests", screen);
    room.mendAll();

    screen.isOpen();
    room.holdsCopies("Sunrise", 1);
    Renting.assertBooksAgree(visit);
    assertThat(Renting.count(visit, PaymentKind.VOID)).isEqualTo(voided + 1);
    assertThat(Renting.taken(visit)).isEqualTo(taken);
  }

  @Test
  void after_a_jam_another_copy_is_given_under_the_same_authorisation(Visit visit) {
    var room = visit.room();
    visit.screen().isOpen();
    long authorised = Renting.count(visit, PaymentKind.AUTHORISE);
    long captured = Renting.count(visit, PaymentKind.CAPTURE);
    room.breaks("Carousel motor", "stuck");

    var screen = Renting.pay(visit, "The General", "DVD", "approved");
    screen.shows("The machine stopped");
    room.mendAll();
    PlaywrightAssertions.assertThat(screen.button("Take another copy")).isVisible();
    visit.picture("kiosk-another-copy", screen);
    screen.touch("Take another copy").shows("Take your disc");
    room.take();
    screen.shows("Enjoy it.").leave("Finish");

    room.holdsCopies("The General", 1);
    Renting.assertBooksAgree(visit);
    assertThat(Renting.count(visit, PaymentKind.AUTHORISE)).isEqualTo(authorised + 1);
    assertThat(Renting.count(visit, PaymentKind.CAPTURE)).isEqualTo(captured + 1);
  }
}
