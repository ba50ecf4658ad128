package rondo.server.event;

import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.inventory.SlotFacts;
import rondo.server.rental.Rental;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.task.TaskKind;

/** Nobody has to look any more where a Fact itself says what became of a disc. */
final class SettledTasks {
  private final RentalStore store;

  SettledTasks(RentalStore store) {
    this.store = store;
  }

  /** Closes, in the step of this Fact, the tasks that it settles. */
  void close(StepDraft draft, FactReceived received) {
    draft.rentals().stream().filter(Rental::known).forEach(rental -> doubts(draft, rental));
    switch (received.fact()) {
      case Fact.DiscReturned fact when draft.books(fact.returned()) -> seen(draft, fact.disc());
      case Fact.SlotChanged fact
          when fact.content() instanceof SlotContent.Holds(var disc)
              && draft.place(disc).filter(SettledTasks::isInSlot).isPresent() ->
          seen(draft, disc);
      case Fact.SlotRead fact ->
          fact.disc()
              .filter(disc -> draft.place(disc).filter(SettledTasks::isInSlot).isPresent())
              .ifPresent(disc -> seen(draft, disc));
      default -> {}
    }
  }

  private static boolean isInSlot(DiscPlace place) {
    return place.kind() == PlaceKind.SLOT;
  }

  private void doubts(StepDraft draft, Rental rental) {
    draft.close(
        store.openTasks(rental.rentalId()).stream()
            .filter(task -> task.kind() == TaskKind.DISPENSE_UNRESOLVED)
            .toList());
  }

  /** The disc is neither missing nor, wherever it was seen before, with a customer. */
  private void seen(StepDraft draft, DiscCode disc) {
    draft.close(store.openTasks(disc, TaskKind.DISC_MISSING));
    draft.close(store.openTasks(disc, TaskKind.DISC_CONTESTED));
    store.notes(SlotFacts.contested(disc)).forEach(draft::unnote);
  }
}
