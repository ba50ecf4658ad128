package rondo.server.console.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.place.Slot;
import rondo.server.console.kiosk.Planogram.Cell;
import rondo.server.console.kiosk.Planogram.Filled;

class PlanogramTest {
  private static final Instant NOW = Instant.parse("2026-11-25T20:12:00Z");

  private static Planogram picture(Overlay overlay, Filled... filled) {
    return Planogram.of(
        List.of(filled), Map.of(new Slot(1, 1), NOW.minus(Duration.ofHours(3))), overlay);
  }

  private static Filled disc(int deck, int position) {
    return new Filled(
        new Slot(deck, position),
        new Cell(
            position,
            "disc",
            Optional.of("D0000000001007"),
            "Metropolis",
            Optional.of(NOW.minus(Duration.ofDays(9))),
            Optional.empty()));
  }

  @Test
  void it_reaches_to_the_highest_slot_heard_of_and_the_highest_deck_is_on_top() {
    Planogram planogram = picture(Overlay.STATE, disc(1, 2), disc(3, 4));

    assertThat(planogram.decks()).extracting(Planogram.Deck::number).containsExactly(3, 2, 1);
    assertThat(planogram.decks()).allMatch(deck -> deck.cells().size() == 4);
    assertThat(planogram.count("disc")).isEqualTo(2);
    assertThat(planogram.count("free")).isEqualTo(10);
  }

  @Test
  void a_kiosk_that_has_said_nothing_has_no_decks() {
    assertThat(Planogram.of(List.of(), Map.of(), Overlay.STATE).decks()).isEmpty();
  }

  @Test
  void each_overlay_says_in_colour_and_in_words_how_old_what_is_shown_is() {
    Planogram planogram = picture(Overlay.AGE, disc(1, 2));
    Cell free = planogram.decks().getFirst().cells().get(0);
    Cell disc = planogram.decks().getFirst().cells().get(1);

    assertThat(Overlay.AGE.band(disc, NOW)).as("more than a week").isEqualTo("2");
    assertThat(Overlay.AGE.words(disc, NOW)).isEqualTo(", for 9 days");
    assertThat(Overlay.AGE.band(free, NOW)).isEmpty();
    assertThat(Overlay.READ.band(free, NOW)).as("today").isEqualTo("0");
    assertThat(Overlay.READ.words(free, NOW)).isEqualTo(", read 3 h ago");
    assertThat(Overlay.READ.words(disc, NOW)).isEqualTo(", never read");
    assertThat(Overlay.STATE.band(disc, NOW)).isEmpty();
    assertThat(Overlay.of("read")).isEqualTo(Overlay.READ);
    assertThat(Overlay.of("nonsense")).isEqualTo(Overlay.STATE);
  }
}
