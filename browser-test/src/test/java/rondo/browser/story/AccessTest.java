package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rondo.browser.house.Access;
import rondo.browser.house.Gallery;
import rondo.browser.house.GalleryExtension;
import rondo.browser.house.Inspection;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.browser.page.Console;

@Story
@ExtendWith(GalleryExtension.class)
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
    screen.touch("Finish").isOpen().touch("Return a disc").shows("Hold the case to the door");
    Access.assertNoBarrier(screen);
    screen.touch("Cancel").isOpen();
  }

  @Test
  void start_page_machine_room_and_console_can_be_used_at_a_desk_and_on_a_phone(
      Visit visit, Gallery gallery) {
    visit.screen().isOpen();
    gallery.open(visit.house().signInLink(), 1_440, 900);
    var console = new Console(gallery.page()).signIn();
    String server = visit.house().startPage();
    List<String> paths =
        List.of(
            "/",
            "/styleguide",
            "/mailbox",
            "/console",
            "/console/kiosks",
            "/console/discs",
            "/console/rentals",
            "/console/debts",
            "/console/ledger",
            "/console/events");
    for (int width : List.of(1_440, 390)) {
      for (String path : paths) {
        look(gallery, server + path, path.substring(1).replace('/', '-'), width);
      }
      look(gallery, visit.house().room(Visit.HERE), "room", width);
    }
    assertThat(console.page().url()).startsWith(visit.house().room(Visit.HERE));
  }

  private static void look(Gallery gallery, String address, String name, int width) {
    gallery.open(address, width, 900);
    gallery.picture(name + "-" + width, 0.4);
    boolean specimens = address.endsWith("/styleguide");
    assertThat(gallery.faults(specimens ? Inspection.specimens(false) : Inspection.other()))
        .as("%s at %d", address, width)
        .isEmpty();
  }
}
