package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

@Story(speed = 20)
class StockTest {
  private static final String TITLE = "Metropolis";

  @Test
  void a_disc_is_taken_out_and_loaded_by_the_consoles_list_and_can_then_be_rented(Visit visit) {
    visit.screen().isOpen();
    var console = visit.console().openStock(Visit.HERE);
    String disc = console.list(TITLE, "Take out");
    String code = console.serviceCode();
    visit.picture("console-stock", console);

    takeOut(visit, code);
    visit.waitFor("the way out", () -> visit.house().books().place(disc).equals("OPERATOR"));
    console.openStock(Visit.HERE).hasRow(disc, "done").press("Forget what is done");
    assertThat(console.list(TITLE, "Put in")).isEqualTo(disc);

    load(visit, console.serviceCode());
    visit.waitFor("the way in", () -> visit.house().books().place(disc).equals("SLOT"));
    console.openStock(Visit.HERE).hasRow(disc, "put in", "done");
    visit.picture("console-stock-done", console);
    visit.room().holdsCopies(TITLE, 2);

    rent(visit);
    Renting.assertBooksAgree(visit);
  }

  private static void takeOut(Visit visit, String code) {
    var screen = visit.screen();
    screen.isInvited().staff(code).says("1 disc to take out");
    visit.picture("kiosk-staff", screen);
    screen.touch("Take the next one out").shows("Take it out");
    visit.picture("kiosk-staff-take", screen);
    visit.room().take();
    screen.shows("What is there to do?").says(TITLE + " is out. Take it with you.");
    screen.touch("I am done").isInvited();
  }

  private static void load(Visit visit, String code) {
    var screen = visit.screen();
    screen.isInvited().staff(code).says("1 disc to put in");
    screen.touch("Put discs in").shows("Hold " + TITLE + " to the door");
    visit.picture("kiosk-staff-put", screen);
    visit.room().hold(TITLE);
    screen.shows("Lay it in");
    visit.room().layIn(TITLE);
    screen.shows("Hold a disc to the door").says(TITLE + " stands in slot");
    visit.picture("kiosk-staff-stored", screen);
    screen.touch("Back").shows("What is there to do?").touch("I am done").isInvited();
  }

  private static void rent(Visit visit) {
    visit.screen().pick(TITLE, "DVD").rent();
    visit.room().swipe("approved");
    visit.screen().receiptTo("anna@example.org").shows("Take your disc");
    visit.room().take();
    visit.screen().shows("Enjoy it.").touch("Finish").isOpen();
  }
}
