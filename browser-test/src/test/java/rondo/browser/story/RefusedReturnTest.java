package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

@Story(speed = 20)
class RefusedReturnTest {
  private static final String LIBRARY = "Library Corner";

  @Test
  void a_full_kiosk_stops_the_clock_and_the_way_to_the_next_one_costs_nothing(Visit visit) {
    String title = "Paths of Glory";
    rentWithReceipt(visit, title);
    visit.house().fill(LIBRARY);
    visit.waitFor("a full kiosk", () -> visit.house().books().standing(LIBRARY) == 102);
    visit.start().nextDay();
    visit.room().carry(title, LIBRARY);
    var full = visit.screen(LIBRARY);
    full.isOpen().touch("Return a disc").shows("Hold the case to the door");

    visit.room(LIBRARY).hold(title);

    full.shows("No free place here")
        .says("Your clock is stopped now")
        .says("Bring it back by")
        .says(Visit.HERE)
        .says("41 Main Street, Poughkeepsie");
    visit.picture("kiosk-full", full);
    visit.waitFor("the stopped clock", () -> visit.house().books().events("clock-stopped") == 1);

    visit.start().nextDay();
    visit.room(LIBRARY).putAway();
    visit.room(LIBRARY).carry(title, Visit.HERE);
    bringBack(visit, title);
    visit.screen().says("1 night").says("$1.95").leave("Finish");
    Renting.assertBooksAgree(visit);
    assertThat(Renting.taken(visit)).isEqualTo(195);
    visit.waitFor(
        "the return's receipt", () -> visit.house().books().receipts().contains("RETURN"));
    visit.console();
    var letter = visit.mailbox().read("return receipt");
    letter.says("Clock stopped").says(LIBRARY).says(Visit.HERE + " took it in");
    visit.picture("mailbox-clock-stopped", visit.mailbox());
  }

  private static void rentWithReceipt(Visit visit, String title) {
    visit.screen().pick(title, "DVD").rent();
    visit.room().swipe("approved");
    visit.screen().receiptTo("anna@example.org").shows("Take your disc");
    visit.room().take();
    visit.screen().shows("Enjoy it.").leave("Finish");
  }

  private static void bringBack(Visit visit, String title) {
    var screen = visit.screen();
    screen.isOpen().touch("Return a disc").shows("Hold the case to the door");
    visit.room().hold(title);
    screen.shows("Lay the case in");
    visit.room().layIn(title);
    screen.shows("Thank you. " + title + " is back.");
  }
}
