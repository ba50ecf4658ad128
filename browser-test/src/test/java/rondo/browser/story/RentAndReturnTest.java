package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

@Story(speed = 20)
class RentAndReturnTest {
  private static final String TITLE = "Metropolis";

  @Test
  void a_disc_is_rented_and_brought_back_after_two_nights_and_every_book_agrees(Visit visit) {
    var screen = visit.screen();
    var room = visit.room();
    screen.isOpen();
    int copies = room.copiesOf(TITLE);
    visit.picture("kiosk-browse", screen);
    screen.pick(TITLE, "DVD");
    visit.picture("kiosk-title", screen);
    screen.rent();
    visit.picture("kiosk-pay", screen);
    room.swipe("approved");
    screen.type("anna@example.org");
    visit.picture("kiosk-mail", screen);
    screen.touch("Use this address").shows("anna@example.org, right?");
    visit.picture("kiosk-mail-echo", screen);
    screen.touch("Yes, send it there");
    screen.shows("Take your disc");
    visit.picture("kiosk-take", screen);
    visit.picture("room-take", room);
    room.take();
    screen.shows("Enjoy it.");
    visit.picture("kiosk-done", screen);
    screen.touch("Finish").isOpen();
    var start = visit.start();
    visit.picture("start", start);
    start.nextDay();
    start.nextDay();
    screen.isOpen().touch("Return a disc").shows("Hold the case to the door");
    visit.picture("kiosk-return", screen);
    room.hold(TITLE);
    screen.shows("Lay the case in");
    visit.picture("kiosk-return-insert", screen);
    room.layIn(TITLE);
    screen.shows("Thank you. " + TITLE + " is back.").says("2 nights, $3.90");
    visit.picture("kiosk-returned", screen);
    assertThat(visit.house().books().rentals()).containsExactly("RETURNED");
    assertLedgerMachineAndReceiptsAgree(visit, copies);
  }

  private static void assertLedgerMachineAndReceiptsAgree(Visit visit, int copies) {
    Renting.assertBooksAgree(visit);
    var books = visit.house().books();
    assertThat(Renting.taken(visit)).isEqualTo(390);
    assertThat(books.account("revenue:rental")).isEqualTo(-360);
    assertThat(books.account("tax:Sales tax")).isEqualTo(-30);
    visit.room().holdsCopies(TITLE, copies);
    assertThat(books.inSlots(TITLE)).isEqualTo(copies);
    visit.waitFor("both receipts", () -> books.receipts().equals(List.of("RENTAL", "RETURN")));
    visit.console().signIn().says("All quiet");
    visit.mailbox().says(TITLE + ", return receipt");
  }
}
