package rondo.kiosk.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.place.Slot;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.Work;
import rondo.kiosk.trial.Samples;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.fact.SlotContent.Holds;
import rondo.protocol.state.State;
import rondo.protocol.state.State.Correction;

class CorrectionsTest {
  private static final SlotContent ONE = new Holds(Samples.disc(1));
  private static final SlotContent TWO = new Holds(Samples.disc(2));
  private static final SlotContent FREE = new SlotContent.Free();
  private static final SlotContent TO_SETTLE = new SlotContent.Locked("to-settle");

  private static Optional<Change> change(long done, Correction... corrections) {
    var orders =
        new State.Orders(
            Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(corrections));
    var duties = new Duties(Optional.of(orders), Map.of(Work.CORRECTION, done));
    var inventory = new Inventory(Samples.LAYOUT, Samples.slots());
    return Corrections.change(duties, inventory, Samples.NOON);
  }

  @Test
  void what_is_settled_of_a_slot_is_believed_and_told() {
    var change = change(0, new Correction(5, Samples.SLOT, ONE, FREE)).orElseThrow();
    assertThat(change.slots()).containsExactly(Map.entry(Samples.SLOT, FREE));
    assertThat(change.facts())
        .containsExactly(new Fact.SlotChanged(Samples.NOON, Samples.SLOT, FREE, "settled"));
    assertThat(change.done()).contains(new Change.Done(Work.CORRECTION, 5));
  }

  @Test
  void what_was_worked_in_before_is_not_worked_in_again() {
    assertThat(change(5, new Correction(5, Samples.SLOT, ONE, FREE))).isEmpty();
  }

  @Test
  void a_slot_that_has_changed_since_is_left_alone_and_the_correction_is_done_with() {
    var change = change(0, new Correction(5, Samples.SLOT, TWO, FREE)).orElseThrow();
    assertThat(change.slots()).isEmpty();
    assertThat(change.facts()).isEmpty();
    assertThat(change.done()).contains(new Change.Done(Work.CORRECTION, 5));
  }

  @Test
  void a_slot_that_this_machine_does_not_have_is_left_alone() {
    var elsewhere = new Slot(9, 1);
    assertThat(change(0, new Correction(5, elsewhere, FREE, ONE)).orElseThrow().slots()).isEmpty();
  }

  @Test
  void the_slot_where_a_disc_was_believed_is_locked_until_its_own_turn_comes() {
    var first = new Correction(5, Samples.SLOT, ONE, TWO);
    assertThat(change(0, first).orElseThrow().slots())
        .containsOnly(Map.entry(Samples.SLOT, TWO), Map.entry(Samples.SLOT_OF_COPY, TO_SETTLE));
  }

  @Test
  void two_discs_that_stand_in_each_others_slots_are_both_settled() {
    var first = new Correction(5, Samples.SLOT, ONE, TWO);
    var second = new Correction(6, Samples.SLOT_OF_COPY, TWO, ONE);
    assertThat(change(0, first, second).orElseThrow().slots())
        .containsOnly(Map.entry(Samples.SLOT, TWO), Map.entry(Samples.SLOT_OF_COPY, ONE));
  }
}
