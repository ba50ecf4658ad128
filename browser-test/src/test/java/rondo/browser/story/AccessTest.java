package rondo.browser.story;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Access;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

@Story
class AccessTest {
  @Test
  void the_kiosks_pages_have_no_serious_barrier(Visit visit) {
    visit.watch().expects(Access.BY_AXE);
    var screen = visit.screen();
    Access.assertNoBarrier(screen.isOpen());
    Access.assertNoBarrier(screen.pick("The Searchers", "DVD"));
    Access.assertNoBarrier(screen.touch("Put in cart").shows("Your disc"));
    Access.assertNoBarrier(screen.touch("Add more").isOpen());
    screen.touch("Your disc").shows("Your disc").touch("Remove The Searchers");
    screen.pick("The Searchers", "DVD");
    Access.assertNoBarrier(screen.rent());
    visit.room().swipe("declined");
    Access.assertNoBarrier(screen.type("anna@example.org"));
    screen.touch("Use this address").shows("anna@example.org, right?");
    Access.assertNoBarrier(screen);
    screen.touch("Yes, send it there").shows("Your bank said no");
    Access.assertNoBarrier(screen);
    screen.touch("Another card").shows("Swipe your card");
    Renting.swipe(visit, "approved").shows("Take your disc");
    Access.assertNoBarrier(screen);
    visit.room().take();
    Access.assertNoBarrier(screen.shows("Enjoy it."));
    screen.leave("Finish").touch("Return a disc").shows("Hold the case to the door");
    Access.assertNoBarrier(screen);
    screen.touch("Cancel").isOpen();
  }

  @Test
  void start_page_machine_room_and_console_have_no_serious_barrier(Visit visit) {
    visit.watch().expects(Access.BY_AXE);
    visit.screen().isOpen();
    Access.assertNoBarrier(visit.start());
    Access.assertNoBarrier(visit.room());
    Access.assertNoBarrier(visit.console());
    Access.assertNoBarrier(visit.console().open("Ledger"));
    Access.assertNoBarrier(visit.console().open("Network"));
  }
}
