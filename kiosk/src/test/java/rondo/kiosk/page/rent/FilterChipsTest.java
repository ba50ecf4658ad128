package rondo.kiosk.page.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Filters;
import rondo.tariff.rule.Format;

class FilterChipsTest {
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
      FilterChips chips = of(GENRES, genre, Optional.empty());
      assertThat(chips.row()).extracting(FilterChips.Chip::value).contains(genre);
      assertThat(chips.row()).filteredOn(FilterChips.Chip::on).hasSize(1);
      assertThat(chips.genreValue()).isEqualTo(genre);
    }
  }

  @Test
  void all_comes_first_and_is_chosen_when_no_genre_is() {
    FilterChips chips = of(GENRES, "", Optional.empty());
    assertThat(chips.row().getFirst()).isEqualTo(new FilterChips.Chip("", "All", 120, true));
  }

  @Test
  void a_row_is_never_wider_than_the_screen_and_the_sheet_has_every_genre() {
    for (String genre : GENRES) {
      FilterChips chips = of(GENRES, genre, Optional.of(Format.BLU_RAY));
      int row = chips.row().stream().mapToInt(FilterChips.Chip::width).sum();
      assertThat(row + chips.format().orElseThrow().width()).isLessThan(984);
      assertThat(chips.genres()).hasSize(GENRES.size() + 1);
      assertThat(chips.more()).isTrue();
    }
  }

  @Test
  void few_genres_in_one_format_need_no_sheet() {
    FilterChips chips =
        FilterChips.of(
            new Filters(3, genres(List.of("drama", "war"), ""), formats(Optional.empty(), 1)),
            WORDS);
    assertThat(chips.more()).isFalse();
    assertThat(chips.row())
        .extracting(FilterChips.Chip::label)
        .containsExactly("All", "Drama", "War");
  }

  @Test
  void all_kinds_count_what_the_chosen_format_leaves() {
    FilterChips chips = of(GENRES, "", Optional.of(Format.BLU_RAY));
    assertThat(chips.genres().getFirst().count()).isEqualTo(7);
    assertThat(chips.formatValue()).isEqualTo("blu-ray");
  }

  private static FilterChips of(List<String> genres, String genre, Optional<Format> format) {
    return FilterChips.of(new Filters(120, genres(genres, genre), formats(format, 3)), WORDS);
  }

  private static List<Filters.Narrowing<String>> genres(List<String> genres, String chosen) {
    return genres.stream().map(it -> new Filters.Narrowing<>(it, 12, it.equals(chosen))).toList();
  }

  private static List<Filters.Narrowing<Format>> formats(Optional<Format> chosen, int count) {
    return List.of(Format.DVD, Format.BLU_RAY, Format.GAME).subList(0, count).stream()
        .map(it -> new Filters.Narrowing<>(it, 7, Optional.of(it).equals(chosen)))
        .toList();
  }
}
