package rondo.browser.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rondo.browser.house.Gallery;
import rondo.browser.house.GalleryExtension;
import rondo.browser.house.Inspection;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

/**
 * The operator's pages, the machine room and the start page over a running network in which a disc
 * was rented and found faulty. Every run takes each page in one sight, in turn; the deep run takes
 * each in all.
 */
@Story
@ExtendWith(GalleryExtension.class)
class DeskPicturesTest {
  private static final List<String> LISTS =
      List.of(
          "/console",
          "/console/kiosks",
          "/console/discs",
          "/console/rentals",
          "/console/ledger",
          "/console/debts",
          "/console/events",
          "/console/parked",
          "/console/new-group",
          "/console/new-kiosk",
          "/mailbox");

  /** Where the first of its kind is found, and what its address begins with. */
  private static final Map<String, String> DETAILS =
      Map.of(
          "/console/kiosks", "/console/kiosks/",
          "/console/discs", "/console/discs/",
          "/console/rentals", "/console/rentals/",
          "/mailbox", "/mailbox/");

  private static final double SCALE = 0.5;

  @Tag("deep")
  @Test
  void each_page_can_be_seen_and_used(Visit visit, Gallery gallery) {
    Map<String, String> pages = pages(visit, gallery);
    var faults = new ArrayList<String>();
    for (String name : pages.keySet()) {
      Sight sight = Sight.some().get(faults.size() % Sight.some().size());
      faults.add(look(gallery, name, pages.get(name), sight));
    }
    assertThat(faults).allMatch(String::isEmpty);
  }

  @Tag("deep")
  @Test
  void each_page_can_be_used_on_every_screen_in_every_light(Visit visit, Gallery gallery) {
    Map<String, String> pages = pages(visit, gallery);
    var faults = new ArrayList<String>();
    for (Sight sight : Sight.all()) {
      pages.forEach((name, address) -> faults.add(look(gallery, name, address, sight)));
    }
    assertThat(faults).allMatch(String::isEmpty);
  }

  /** What is wrong with a page in a sight; empty if nothing is. */
  private static String look(Gallery gallery, String name, String address, Sight sight) {
    sight.prepare(gallery.page());
    gallery.open(address, sight.size().width(), sight.size().height());
    List<String> faults =
        gallery.faults(Inspection.other()).stream().filter(sight::counts).toList();
    gallery.wholePicture(name + "-" + sight, SCALE);
    return faults.isEmpty() ? "" : name + "-" + sight + ": " + String.join("\n  ", faults);
  }

  /** Every page by its name, after something has happened that they can tell of. */
  private static Map<String, String> pages(Visit visit, Gallery gallery) {
    rentAFaultyDisc(visit);
    var pages = new LinkedHashMap<String, String>();
    String start = visit.house().startPage();
    pages.put("start", start);
    pages.put("room", visit.house().room(Visit.HERE));
    signIn(visit, gallery);
    for (String list : LISTS) {
      pages.put(list.substring(1).replace('/', '-'), start + list);
      if (DETAILS.containsKey(list)) {
        String kind = DETAILS.get(list);
        pages.put(kind.substring(1).replace('/', '-') + "one", first(gallery, start + list, kind));
      }
    }
    return pages;
  }

  private static void rentAFaultyDisc(Visit visit) {
    var screen = visit.screen();
    screen.pick("Metropolis", "DVD").rent();
    visit.room().swipe("approved");
    screen.shows("Where shall the receipt go?").receiptTo("anna@example.org");
    screen.shows("Take your disc");
    visit.room().take();
    screen.shows("Enjoy it.").touch("Something is wrong with it").shows("What is wrong?");
    screen.touch("It skips or stops").shows("Thank you.").touch("Finish").isOpen();
    visit.waitFor("a receipt", () -> !visit.house().books().receipts().isEmpty());
  }

  private static void signIn(Visit visit, Gallery gallery) {
    Page page = gallery.page();
    String link = visit.house().signInLink();
    assertThat(look(gallery, "sign-in", link, Sight.some().getFirst())).isEmpty();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.waitForURL("**/console");
  }

  private static String first(Gallery gallery, String list, String kind) {
    gallery.page().navigate(list);
    return gallery
        .page()
        .locator("main a[href^='" + kind + "']")
        .first()
        .evaluate("it => it.href")
        .toString();
  }
}
