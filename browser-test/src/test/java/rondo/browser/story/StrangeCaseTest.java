package rondo.browser.story;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

@Story
class StrangeCaseTest {
  @Test
  void a_case_of_another_network_stays_outside(Visit visit) {
    var screen = visit.screen();
    screen.isOpen().touch("Return a disc").shows("Hold the case to the door");

    visit.room().hold("A disc of another network");

    screen.shows("We do not take this case here").says("The door stays shut.");
    visit.picture("kiosk-foreign", screen);
    visit.room().sensor("Door switches", "closed");
    visit.room().carries("A disc of another network", 1);
    visit.room().putAway();
    screen.touch("Leave").isOpen();
  }

  @Test
  void an_empty_case_stays_outside(Visit visit) {
    var screen = visit.screen();
    screen.isOpen().touch("Return a disc").shows("Hold the case to the door");

    visit.room().hold("An empty case");

    screen
        .says("We see no label yet.")
        .says("An empty case, or one that is not ours, stays outside.");
    visit.picture("kiosk-no-label", screen);
    screen.shows("We cannot read the label").says("You still have it.");
    visit.picture("kiosk-label-unreadable", screen);
    visit.room().sensor("Door switches", "closed");
    visit.room().carries("An empty case", 1);
    visit.room().putAway();
    screen.touch("Leave").isOpen();
  }

  @Test
  void a_book_stays_outside(Visit visit) {
    var screen = visit.screen();
    screen.isOpen().touch("Return a disc").shows("Hold the case to the door");

    visit.room().hold("A book");

    screen
        .says("We see no label yet.")
        .says("An empty case, or one that is not ours, stays outside.");
    visit.room().sensor("Door switches", "closed");
    visit.room().putAway();
    screen.touch("Cancel").isOpen();
  }

  @Test
  void a_person_who_changes_his_mind_leaves_the_return_page(Visit visit) {
    var screen = visit.screen();
    screen.isOpen().touch("Return a disc").shows("Hold the case to the door");

    screen.touch("Cancel").isOpen();
  }
}
