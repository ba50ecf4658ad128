package rondo.server.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingTest {
  @Test
  void one_row_more_than_fits_means_another_page() {
    List<String> read = Collections.nCopies(Listing.ROWS + 1, "row");

    Listing<String> first = Listing.of(read, 1, "/list", Map.of("q", "a b&c", "state", ""));

    assertThat(first.rows()).hasSize(Listing.ROWS);
    assertThat(first.back()).isEmpty();
    assertThat(first.next()).isEqualTo("/list?page=2&q=a+b%26c");
    assertThat(first.with("state", "OPEN")).isEqualTo("/list?q=a+b%26c&state=OPEN");
  }

  @Test
  void the_last_page_leads_back_only() {
    Listing<String> last = Listing.of(List.of("row"), 3, "/list", Map.of());

    assertThat(last.next()).isEmpty();
    assertThat(last.back()).isEqualTo("/list?page=2");
    assertThat(Listing.offset(3)).isEqualTo(2 * Listing.ROWS);
  }

  @Test
  void what_a_person_types_never_becomes_a_wildcard() {
    assertThat(Asked.pattern("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
  }

  @Test
  void ages_are_said_in_the_unit_that_fits() {
    assertThat(Ages.of(Duration.ofSeconds(-3))).isEqualTo("0 s");
    assertThat(Ages.of(Duration.ofSeconds(119))).isEqualTo("119 s");
    assertThat(Ages.of(Duration.ofMinutes(14))).isEqualTo("14 min");
    assertThat(Ages.of(Duration.ofHours(3))).isEqualTo("3 h");
    assertThat(Ages.of(Duration.ofDays(9))).isEqualTo("9 days");
  }
}
