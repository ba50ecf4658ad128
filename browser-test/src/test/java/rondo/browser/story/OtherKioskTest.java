package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.payment.side.PaymentKind;

@Story(speed = 20)
class OtherKioskTest {
  private static final String LIBRARY = "Library Corner";
  private static final String FERRY = "Ferry Landing";

  @Test
  void a_disc_comes_back_at_another_kiosk(Visit visit) {
    String title = "Paths of Glory";
    rentWithReceipt(visit, title);
    visit.start().nextDay();
    visit.room().carry(title, LIBRARY);
    visit.picture("room-carried", visit.room());

    bringBack(visit, LIBRARY, title);

    var screen = visit.screen(LIBRARY);
    screen.shows("Thank you. " + title + " is back.").says("1 night");
    visit.picture("kiosk-returned-elsewhere", screen);
    screen.leave("Finish");
    visit.room(LIBRARY).holdsCopies(title, 1);
    visit.waitFor(
        "the place in the books", () -> visit.house().books().inSlots(LIBRARY, title) == 1);
    assertThat(visit.house().books().inSlots(Visit.HERE, title)).isZero();
    assertThat(visit.house().books().rentals()).contains("RETURNED");
    Renting.assertBooksAgree(visit);
    assertTheConsoleTellsTheWay(visit, title);
    assertTheReceiptNamesTheKiosk(visit);
  }

  private static void rentWithReceipt(Visit visit, String title) {
    visit.screen().pick(title, "DVD").rent();
    visit.room().swipe("approved");
    visit.screen().receiptTo("anna@example.org").shows("Take your disc");
    visit.room().take();
    visit.screen().shows("Enjoy it.").leave("Finish");
  }

  private static void bringBack(Visit visit, String kiosk, String title) {
    var screen = visit.screen(kiosk);
    screen.isOpen().touch("Return a disc").shows("Hold the case to the door");
    visit.room(kiosk).hold(title);
    screen.shows("Lay the case in");
    visit.room(kiosk).layIn(title);
  }

  private static void assertTheConsoleTellsTheWay(Visit visit, String title) {
    var console = visit.console().openDisc(title, LIBRARY);
    console.says("Its ways between kiosks").hasRow(Visit.HERE, LIBRARY);
    visit.picture("console-disc-moved", console);
  }

  private static void assertTheReceiptNamesTheKiosk(Visit visit) {
    visit.waitFor(
        "the return's receipt", () -> visit.house().books().receipts().contains("RETURN"));
    visit.mailbox().read("return receipt").says(LIBRARY + " took it in");
  }

  @Test
  void a_disc_of_another_group_is_handed_back_with_the_way_to_the_nearest_kiosk(Visit visit) {
    String title = "High Noon";
    long captured = Renting.count(visit, PaymentKind.CAPTURE);
    Renting.rent(visit, title, "DVD");
    visit.waitFor("the capture", () -> Renting.count(visit, PaymentKind.CAPTURE) == captured + 1);
    int before = Renting.taken(visit);
    visit.room().carry(title, FERRY);
    var screen = visit.screen(FERRY);
    screen.isOpen().touch("Return a disc").shows("Hold the case to the door");

    visit.room(FERRY).hold(title);

    screen
        .shows("We do not take this case here")
        .says("Nothing is charged. The rental stays open as it was.")
        .says(Visit.HERE)
        .says("41 Main Street, Poughkeepsie")
        .says("350 m north-east of here");
    visit.picture("kiosk-other-group", screen);
    visit.room(FERRY).sensor("Door switches", "closed");
    visit.room(FERRY).carries(title, 1);
    visit.room(FERRY).putAway();
    screen.touch("I go there").isOpen();
    visit.waitFor(
        "the refusal in the audit", () -> visit.house().books().events("return-refused") == 1);
    assertThat(visit.house().books().rentals()).contains("OPEN");
    assertThat(Renting.taken(visit)).isEqualTo(before);
    visit.room(FERRY).carry(title, Visit.HERE);
    bringBack(visit, Visit.HERE, title);
    visit.screen().shows("Thank you. " + title + " is back.").leave("Finish");
  }
}
