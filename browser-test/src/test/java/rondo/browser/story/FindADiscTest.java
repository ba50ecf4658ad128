package rondo.browser.story;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Access;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.browser.page.PublicSite;

@Story
class FindADiscTest {
  @Test
  void a_disc_is_found_on_the_site(Visit visit) {
    visit.watch().expects(Access.BY_AXE);
    visit.screen().isOpen();
    visit.waitFor(
        "the kiosks' discs in the books",
        () -> visit.house().books().inSlots(Visit.HERE, "Metropolis") > 0);
    PublicSite site = visit.site();
    Access.assertNoBarrier(site);
    visit.picture("site-home", site);

    site.search("metropilis").says("These come close.");
    visit.picture("site-results", site);
    site.open("Metropolis").says("Where it stands now").says("Station Hall");
    site.near("makret street").says("The nearest to Library Corner first");
    Access.assertNoBarrier(site);
    visit.picture("site-title", site);

    site.open("Station Hall").says("What stands here").says("41 Main Street, Poughkeepsie");
    Access.assertNoBarrier(site);
    visit.picture("site-kiosk", site);
    site.speak("Español").says("Qué hay aquí").says("Dirección");
  }
}
