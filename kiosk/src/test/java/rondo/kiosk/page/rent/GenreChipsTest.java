package rondo.kiosk.page.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.kiosk.page.frame.KioskWords;

class GenreChipsTest {
  private static final KioskWords WORDS = KioskWords.in(Locale.US);
  private static final List<String> GENRES =
      List.of(
          "action",
          "comedy",
          "documentary",
          "drama",
          "family",
          "romance",
          "science fiction",
          "thriller",
          "western");

  @Test
  void the_chosen_genre_is_in_the_row_wherever_it_stands_in_the_list() {
    for (String genre : GENRES) {
      GenreChips chips = GenreChips.of(GENRES, Optional.of(genre), WORDS);
      assertThat(chips.row()).extracting(GenreChips.Chip::genre).contains(genre);
      assertThat(chips.row()).filteredOn(GenreChips.Chip::on).hasSize(1);
    }
  }

  @Test
  void all_comes_first_and_is_chosen_when_no_genre_is() {
    GenreChips chips = GenreChips.of(GENRES, Optional.empty(), WORDS);
    assertThat(chips.row().getFirst()).isEqualTo(new GenreChips.Chip("", "All", true));
  }

  @Test
  void a_row_is_never_wider_than_the_screen_and_the_sheet_has_every_genre() {
    for (String genre : GENRES) {
      GenreChips chips = GenreChips.of(GENRES, Optional.of(genre), WORDS);
      assertThat(chips.row().stream().mapToInt(GenreChips.Chip::width).sum()).isLessThan(984);
      assertThat(chips.all()).hasSize(GENRES.size() + 1);
      assertThat(chips.more()).isTrue();
    }
  }

  @Test
  void few_genres_need_no_sheet() {
    GenreChips chips = GenreChips.of(List.of("drama", "war"), Optional.empty(), WORDS);
    assertThat(chips.more()).isFalse();
    assertThat(chips.row())
        .extracting(GenreChips.Chip::label)
        .containsExactly("All", "Drama", "War");
  }
}
