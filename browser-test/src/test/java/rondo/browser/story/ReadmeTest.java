package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

/** The three things that the README invites to try, in its order. */
@Story(speed = 6)
class ReadmeTest {
  private static final String FILM = "Stagecoach";
  private static final String OTHER = "Rear Window";
  private static final String LIBRARY = "Library Corner";
  private static final String FERRY = "Ferry Landing";
  private static final String NO_POWER =
      "ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE";

  @Test
  void the_three_things_to_try_end_as_the_readme_says(Visit visit) throws IOException {
    assertThat(Files.readString(Path.of("..", "README.md")))
        .containsSubsequence(
            "**Rent a disc at Station Hall**",
            LIBRARY,
            FERRY,
            "**Pull the plug in mid-vend**",
            "**Look at the ledger**");

    Renting.rent(visit, FILM, "DVD");
    ferryLandingNamesTheWay(visit);
    thePlugIsPulled(visit);
    twoDaysLaterTheLedgerExplainsEachAmount(visit);
  }

  private static void ferryLandingNamesTheWay(Visit visit) {
    visit.room().carry(FILM, FERRY);
    var ferry = visit.screen(FERRY);
    ferry.isOpen().touch("Return a disc").shows("Hold the case to the door");
    visit.room(FERRY).hold(FILM);
    ferry.shows("We do not take this case here").says("Nearest kiosk that takes it");
    visit.room(FERRY).putAway();
    ferry.touch("I go there").isOpen();
    visit.room(FERRY).carry(FILM, LIBRARY);
  }

  private static void thePlugIsPulled(Visit visit) {
    visit.watch().expects(NO_POWER);
    int taken = Renting.taken(visit);
    var screen = Renting.pay(visit, OTHER, "DVD", "approved");
    screen.shows("Fetching " + OTHER);
    visit.start().pullThePlug(Visit.HERE);
    visit.start().plugIn(Visit.HERE);
    screen.shows("We were interrupted").says("The disc did not leave the machine.");
    screen.touch("Leave").isOpen();
    visit.room().holdsCopies(OTHER, 1);
    assertThat(Renting.taken(visit)).isEqualTo(taken);
  }

  private static void twoDaysLaterTheLedgerExplainsEachAmount(Visit visit) {
    visit.start().nextDay();
    visit.start().nextDay();
    var library = visit.screen(LIBRARY);
    library.isOpen().touch("Return a disc").shows("Hold the case to the door");
    visit.room(LIBRARY).hold(FILM);
    library.shows("Lay the case in");
    visit.room(LIBRARY).layIn(FILM);
    library.shows("Thank you. " + FILM + " is back.").says("2 nights").says("$3.90");
    Renting.assertBooksAgree(visit);
    visit.console().openRental(FILM).says("returned").hasRow("charge", "$1.95");
    visit.console().open("Ledger").says("The sum of all accounts is 0");
  }
}
