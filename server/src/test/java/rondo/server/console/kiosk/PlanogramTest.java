package rondo.server.console.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.place.Slot;
import rondo.server.console.kiosk.Planogram.Cell;
import rondo.server.console.kiosk.Planogram.Filled;

class PlanogramTest {
  private static Filled disc(int deck, int position) {
    return new Filled(
        new Slot(deck, position),
        new Cell(position, "disc", Optional.of("D0000000001007"), "Metropolis"));
  }

  @Test
  void it_reaches_to_the_highest_slot_heard_of_and_the_highest_deck_is_on_top() {
    Planogram planogram = Planogram.of(List.of(disc(1, 2), disc(3, 4)));

    assertThat(planogram.decks()).extracting(Planogram.Deck::number).containsExactly(3, 2, 1);
    assertThat(planogram.decks()).allMatch(deck -> deck.cells().size() == 4);
    assertThat(planogram.count("disc")).isEqualTo(2);
    assertThat(planogram.count("free")).isEqualTo(10);
  }

  @Test
  void a_kiosk_that_has_said_nothing_has_no_decks() {
    assertThat(Planogram.of(List.of()).decks()).isEmpty();
  }
}
