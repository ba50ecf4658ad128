package rondo.kiosk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rondo.base.place.Slot;
import rondo.kiosk.trial.Samples;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;

class StockTest {
  private static Stock stock(State.Catalogue catalogue, Map<Slot, SlotContent> slots) {
    return new Stock(
        catalogue, new Inventory(Samples.LAYOUT, slots), format -> format == Format.DVD);
  }

  @Test
  void copies_of_a_film_are_one_offer_and_films_stand_by_name() {
    Stock stock = stock(Samples.catalogue(), Samples.slots());
    assertThat(stock.offers())
        .extracting(offer -> offer.title().name())
        .containsExactly("Alpine Road", "The Night Ferry");
    assertThat(stock.offer(Samples.FILM, Format.DVD).orElseThrow().copies())
        .containsExactly(
            new Inventory.Placed(Samples.SLOT, Samples.disc(1)),
            new Inventory.Placed(Samples.SLOT_OF_COPY, Samples.disc(2)));
  }

  @Test
  void what_has_no_price_is_not_offered() {
    var game = new State.Disc(Samples.disc(1), Samples.FILM, Format.GAME);
    var catalogue = new State.Catalogue(Samples.catalogue().titles(), List.of(game));
    assertThat(stock(catalogue, Samples.slots()).offers()).isEmpty();
    assertThat(stock(catalogue, Samples.slots()).titleOf(Samples.disc(1))).isPresent();
  }

  @Test
  void unknown_discs_locked_slots_and_discs_without_a_title_are_not_offered() {
    Map<Slot, SlotContent> slots = new TreeMap<>();
    slots.put(new Slot(1, 1), new SlotContent.Holds(Samples.disc(555)));
    slots.put(new Slot(1, 2), new SlotContent.Locked("jam"));
    slots.put(new Slot(1, 5), new SlotContent.UnknownCase());
    slots.put(new Slot(1, 6), new SlotContent.Holds(Samples.disc(1)));
    var untitled = new State.Catalogue(List.of(), Samples.catalogue().discs());
    assertThat(stock(untitled, slots).offers()).isEmpty();
    slots.remove(new Slot(1, 6));
    assertThat(stock(Samples.catalogue(), slots).offers()).isEmpty();
  }

  @Test
  void the_title_of_a_disc_is_known_wherever_it_is() {
    Stock stock = stock(Samples.catalogue(), Map.of());
    assertThat(stock.titleOf(Samples.disc(9)))
        .get()
        .extracting(State.Title::name)
        .isEqualTo("The Night Ferry");
    assertThat(stock.titleOf(Samples.disc(555))).isEmpty();
  }
}
