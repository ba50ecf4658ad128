package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

@Story(speed = 20)
class LinkAwayTest {
  private static final String TITLE = "Metropolis";
  private static final String BAND = "No link to our server. Returns work. Renting: not now.";

  @Test
  void without_a_link_nothing_is_rented_and_a_return_counts_from_its_own_time(Visit visit) {
    var screen = visit.screen();
    var start = visit.start();
    Renting.rent(visit, TITLE, "DVD");
    start.nextDay();
    visit.house().linkAway();
    screen.isOpen().says(BAND);
    visit.picture("kiosk-link-away", screen);
    screen.pick("Rear Window", "DVD").says("Renting does not work just now. Returns work.");
    assertThat(screen.words()).doesNotContain("Rent this disc");
    screen.touch("Back").isOpen();

    screen.touch("Return a disc").shows("Hold the case to the door");
    visit.room().hold(TITLE);
    screen.shows("Lay the case in").says(BAND);
    visit.room().layIn(TITLE);
    screen
        .shows("Thank you. " + TITLE + " is back.")
        .says("This is the time that counts.")
        .says("Nights are counted up to that time. The receipt tells the sum.");
    visit.picture("kiosk-returned-link-away", screen);
    screen.leave("Finish");
    assertThat(visit.house().books().rentals()).containsExactly("OPEN");

    start.nextDay();
    start.nextDay();
    visit.house().linkBack();
    visit.waitFor("the rental's end", () -> visit.house().books().rentals().contains("RETURNED"));
    visit.waitFor("the link", () -> !screen.words().contains(BAND));
    Renting.assertBooksAgree(visit);
    assertThat(Renting.taken(visit)).as("one night, not three").isEqualTo(195);
    visit.console().openRental(TITLE).says("returned");
  }
}
