package rondo.browser.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inspection itself: each fault that is planted in a page is named. */
@ExtendWith(GalleryExtension.class)
class InspectionTest {
  private static PlantedPages pages;

  @BeforeAll
  static void serve() {
    pages = PlantedPages.serve();
  }

  @AfterAll
  static void end() {
    pages.close();
  }

  @Test
  void a_page_that_is_well_is_left_alone(Gallery gallery) {
    assertThat(faults("well", gallery)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wide      | scrolls sideways
          cut-right | text is cut: p "A price of $1,234,567.89" by div.narrow across
          cut-below | text is cut: p "The last line of the price" by div.low down
          off       | text is cut: p.off "Beyond the edge" by the screen
          small     | target is small: button.small "Tiny" 60 x 60 of 88
          covered   | target is covered: button.under "Under the rail" by div.rail
          high      | target is out of easy reach: button.high "Up here"
          none      | has 0 first headings
          two       | has 2 first headings
          marigold  | has 2 marigold actions
          over      | text lies on text: p "Words" and p.over "More words"
          on-picture | text lies on a picture: p.over "Words on it" on svg
          faint     | color-contrast
          unnamed   | button-name
          outside   | asked outside this machine
          inline    | Content Security Policy
          """)
  void a_planted_fault_is_named(String page, String fault, Gallery gallery) {
    assertThat(faults(page, gallery)).anyMatch(found -> found.contains(fault));
  }

  private static List<String> faults(String page, Gallery gallery) {
    gallery.open(pages.address(page), 1080, 1920);
    return gallery.faults(Inspection.kiosk(true));
  }
}
