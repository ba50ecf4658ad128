package rondo.browser.story;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import rondo.browser.house.Access;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

@Story
class ImportTest {
  private static final String WRONG =
      "name;year;kind;format\nThe Navigator;last year;film;dvd\nSeven Chances;1925;film;dvd\n";

  @Test
  void a_file_with_a_mistake_is_corrected_and_imported(Visit visit) {
    visit.watch().expects(Access.BY_AXE);
    var console = visit.console().openImport();
    Access.assertNoBarrier(console);

    console
        .handIn("titles", "spring.csv", WRONG.getBytes(StandardCharsets.UTF_8))
        .says("Nothing was taken: 1 thing has to be mended in 2 rows.")
        .hasRow("2", "year", "A year is wanted here", "last year");
    Access.assertNoBarrier(console);

    String right = WRONG.replace("last year", "1924");
    console
        .openImport()
        .handIn("titles", "spring.csv", right.getBytes(StandardCharsets.UTF_8))
        .says("Nothing is wrong with it, and nothing was written yet");
    console.press("Import it").says("Taken: ");
    console.openImport().hasRow("spring.csv", "titles");
  }
}
