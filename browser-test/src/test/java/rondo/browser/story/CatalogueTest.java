package rondo.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Access;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.browser.page.Console;

/** An operator corrects what there is (issue "Catalogue": correcting). */
@Story
class CatalogueTest {
  @Test
  void a_title_is_corrected_and_the_kiosk_shows_it_as_it_is_now(Visit visit) {
    visit.watch().expects(Access.BY_AXE);
    visit.screen().isOpen();
    Console console = visit.console();

    console.openTitle("metropolsi", "Metropolis").says("Fritz Lang").says("in slot");
    Access.assertNoBarrier(console);
    visit.picture("console-title", console);

    console.follow("Correct");
    assertThat(console.headline()).hasText("Correct Metropolis");
    Access.assertNoBarrier(console);
    visit.picture("console-title-form", console);
    console.fill("Year", "soon").press("Save correction").says("A whole number from 1880 to 2100.");
    visit.watch().expects("422");
    visit.picture("console-title-mistake", console);
    console.fill("Year", "1927").fill("Name", "Metropolis, restored").press("Save correction");
    assertThat(console.headline()).hasText("Metropolis, restored");
    console.says("Title corrected");

    visit.screen().browses().touchCover("Metropolis, restored");
  }

  @Test
  void a_new_title_gets_an_edition_and_discs_with_codes_for_their_labels(Visit visit) {
    Console console = visit.console();
    console.open("Titles").follow("New title");
    console.fill("Name", "The Lodger").fill("Year", "1927").fill("Made by", "Alfred Hitchcock");
    console.fill("Languages", "en").press("Add title");
    assertThat(console.headline()).hasText("The Lodger");

    console.page().getByText("Add an edition").click();
    console.fill("UPC, EAN or ISBN", "4006381333931").press("Add edition").says("4006381333931");
    console.page().getByText("Add discs").first().click();
    console.fill("How many", "2").press("Add discs").says("with you, in no kiosk");

    console.openTitle("lodger", "The Lodger").says("You").hasRow("with you, in no kiosk");
    visit.picture("console-new-title", console);
  }
}
