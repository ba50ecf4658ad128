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
    screen.leave("Finish");
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
    screen.shows("Thank you. " + TITLE + " is back.").says("2 nights");
    visit.picture("kiosk-returned", screen);
    screen.says("$3.90");
    screen.leave("Finish");
    assertEveryBookAgrees(visit);
  }

  private static void assertEveryBookAgrees(Visit visit) {
    Renting.assertBooksAgree(visit);
    assertThat(Renting.taken(visit)).isEqualTo(390);
    assertThat(visit.house().books().rentals()).containsExactly("RETURNED");
    assertThat(visit.house().books().inSlots(Visit.HERE, TITLE)).isEqualTo(2);
    visit.room().holdsCopies(TITLE, 2);
    assertThat(visit.house().books().account("revenue:rental")).isEqualTo(-360);
    assertThat(visit.house().books().account("tax:Sales tax")).isEqualTo(-30);
    visit.waitFor(
        "both receipts",
        () -> visit.house().books().receipts().equals(List.of("RENTAL", "RETURN")));
    assertTheConsoleTellsIt(visit);
    assertTheReceiptsTellIt(visit);
  }

  private static void assertTheConsoleTellsIt(Visit visit) {
    var console = visit.console();
    visit.picture("console-home", console);
    console.openRental(TITLE).says("returned");
    visit.picture("console-rental", console);
    console.hasRow("authorise", "$1.95").hasRow("capture", "$1.95").hasRow("charge", "$1.95");
    console.open("Ledger").says("The sum of all accounts is 0");
    visit.picture("console-ledger", console);
    console.hasRow("payment-side", "$3.90").hasRow("Sum of all", "$0.00");
    console.open("Discs");
    visit.picture("console-discs", console);
    console.open("Events");
    visit.picture("console-events", console);
  }

  private static void assertTheReceiptsTellIt(Visit visit) {
    var mailbox = visit.mailbox();
    visit.picture("mailbox", mailbox);
    mailbox.read("rental receipt").says("$1.95").says(TITLE);
    visit.picture("mailbox-rental", mailbox);
    mailbox.list().read("return receipt").says("$3.90").says("$1.95 is charged now");
    visit.picture("mailbox-return", mailbox);
  }
}
