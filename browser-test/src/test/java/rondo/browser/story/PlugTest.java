package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

@Story(speed = 4)
class PlugTest {
  private static final String NO_POWER =
      "ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE";

  @Test
  void a_plug_pulled_while_the_carousel_turns_leaves_the_disc_inside_and_charges_nothing(
      Visit visit) {
    visit.watch().expects(NO_POWER);
    var start = visit.start();
    int before = Renting.taken(visit);
    var screen = Renting.pay(visit, "Rear Window", "DVD", "approved");
    screen.shows("Fetching Rear Window");
    visit.picture("kiosk-fetching", screen);

    start.pullThePlug(Visit.HERE);
    visit.picture("start-no-power", start);
    start.plugIn(Visit.HERE);

    screen.shows("We were interrupted").says("The disc did not leave the machine.");
    visit.picture("kiosk-interrupted", screen);
    screen.touch("Leave").isOpen();
    visit.room().holdsCopies("Rear Window", 1);
    visit.waitFor(
        "the rental's end", () -> visit.house().books().rentals().contains("NOT_DISPENSED"));
    Renting.assertBooksAgree(visit);
    assertThat(Renting.taken(visit)).isEqualTo(before);
  }

  @Test
  void a_disc_taken_while_the_kiosk_has_no_power_is_rented(Visit visit) {
    visit.watch().expects(NO_POWER);
    var start = visit.start();
    int before = Renting.taken(visit);
    var screen = Renting.pay(visit, "Paths of Glory", "DVD", "approved");
    screen.shows("Take your disc");

    start.pullThePlug(Visit.HERE);
    visit.room().take();
    start.plugIn(Visit.HERE);

    screen.shows("We were interrupted, and the disc is yours").says("It left the machine");
    screen.touch("Leave").isOpen();
    visit.room().carries("Paths of Glory", 1);
    visit.waitFor("the open rental", () -> visit.house().books().rentals().contains("OPEN"));
    Renting.assertBooksAgree(visit);
    assertThat(Renting.taken(visit)).isGreaterThan(before);
  }
}
