package rondo.server.event;

import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/**
 * Has a person look at a kiosk whose calendar cannot be right: once while the task is open (F13).
 */
final class KioskClocks {
  private final RentalStore store;

  KioskClocks(RentalStore store) {
    this.store = store;
  }

  /** Opens the task if the first event of this step is not at the time that the kiosk said. */
  void look(StepDraft draft, FactReceived said) {
    Event event = draft.first();
    if (!event.at().equals(said.at())
        && store.openTasks(said.kiosk(), TaskKind.KIOSK_CLOCK).isEmpty()) {
      draft.add(task(said.kiosk(), event, said, draft.pen()));
    }
  }

  private static OperatorTask task(KioskId kiosk, Event event, FactReceived said, Pen pen) {
    return new OperatorTask(
        pen.ids().next(),
        TaskKind.KIOSK_CLOCK,
        Optional.of(kiosk),
        Optional.empty(),
        event.rentalId(),
        event.discCode(),
        "%s is said to have happened at %s; it is counted as of %s"
            .formatted(event.type(), said.at(), event.at()),
        pen.now(),
        Optional.empty());
  }
}
