package rondo.kiosk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.trial.Samples;
import rondo.machine.device.MachineLayout;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;

class InventoryTest {
  private final Inventory inventory = new Inventory(Samples.LAYOUT, Samples.slots());

  private static SlotContent holds(long disc) {
    return new SlotContent.Holds(Samples.disc(disc));
  }

  @Test
  void a_slot_that_is_not_named_is_free() {
    assertThat(inventory.at(new Slot(3, 34))).isEqualTo(new SlotContent.Free());
    assertThat(inventory.slotOf(Samples.disc(2))).contains(Samples.SLOT_OF_COPY);
    assertThat(inventory.slotOf(Samples.disc(9))).isEmpty();
  }

  @Test
  void the_free_slot_with_the_shortest_way_round_is_found() {
    var ring = new MachineLayout(1, 10);
    var taken = new SlotContent.UnknownCase();
    var near = new Inventory(ring, Map.of(new Slot(1, 1), taken, new Slot(1, 2), taken));
    assertThat(near.freeSlotNear(1)).contains(new Slot(1, 10));
    assertThat(near.freeSlotNear(4)).contains(new Slot(1, 4));
    assertThat(near.freeSlotNear(2)).contains(new Slot(1, 3));
  }

  @Test
  void a_full_carousel_has_no_free_slot() {
    var small = new MachineLayout(1, 4);
    var full = new Inventory(small, Map.of());
    for (Slot slot : small.slots()) {
      full = full.with(Map.of(slot, new SlotContent.Locked("jam")));
    }
    assertThat(full.freeSlotNear(1)).isEmpty();
  }

  private Change loaded(State.Loaded... discs) {
    return LoadingList.change(new State.Loading(1, List.of(discs)), inventory, Samples.NOON);
  }

  @Test
  void a_loading_list_tells_only_what_is_news() {
    Change change =
        loaded(
            new State.Loaded(Samples.SLOT, Samples.disc(1)),
            new State.Loaded(new Slot(3, 1), Samples.disc(9)));
    assertThat(change.slots()).isEqualTo(Map.of(new Slot(3, 1), holds(9)));
    assertThat(change.facts())
        .containsExactly(new Fact.SlotChanged(Samples.NOON, new Slot(3, 1), holds(9), "loaded"));
  }

  @Test
  void a_disc_that_was_moved_is_no_longer_where_it_was() {
    Change change = loaded(new State.Loaded(new Slot(3, 1), Samples.disc(1)));
    assertThat(change.slots())
        .isEqualTo(Map.of(new Slot(3, 1), holds(1), Samples.SLOT, new SlotContent.Free()));
    assertThat(change.facts()).hasSize(2);
  }

  @Test
  void two_discs_that_changed_places_are_both_right() {
    Change change =
        loaded(
            new State.Loaded(Samples.SLOT, Samples.disc(2)),
            new State.Loaded(Samples.SLOT_OF_COPY, Samples.disc(1)));
    assertThat(change.slots())
        .isEqualTo(Map.of(Samples.SLOT, holds(2), Samples.SLOT_OF_COPY, holds(1)));
  }

  @Test
  void a_slot_that_the_machine_lacks_is_passed_by_and_moves_nothing() {
    assertThat(loaded(new State.Loaded(new Slot(9, 1), Samples.disc(1))).slots()).isEmpty();
  }
}
