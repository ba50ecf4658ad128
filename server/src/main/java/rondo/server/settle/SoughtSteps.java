package rondo.server.settle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.EventId;
import rondo.base.id.OperatorId;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.inventory.DiscFile;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/** The end of the search for a disc that no kiosk has read (INVARIANTS I10). Pure. */
final class SoughtSteps {
  private SoughtSteps() {}

  /** Whether nobody but a kiosk can say where the disc of this task stands. */
  static boolean isSought(OperatorTask task, Optional<DiscFile> disc) {
    return task.kind() == TaskKind.DISC_MISSING && disc.filter(SoughtSteps::isUnread).isPresent();
  }

  private static boolean isUnread(DiscFile disc) {
    return switch (disc.place().kind()) {
      case MACHINE, UNRESOLVED -> true;
      case OPERATOR, SLOT, CUSTOMER, SOLD -> false;
    };
  }

  /** Whoever looked in every kiosk says that it is in none; one that reads it later is right. */
  static StepDraft givenUp(
      OperatorId who, String reason, OperatorTask task, DiscFile disc, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.event(
        Events.now(
            pen,
            new EventId(task.taskId()),
            "operator:" + who,
            "disc-given-up",
            new About(task.kioskId(), task.discCode(), task.rentalId(), task.checkoutId()),
            Map.of("was", disc.place().kind(), "reason", reason)));
    draft.put(disc.place().inNoKiosk());
    draft.close(List.of(task));
    return draft;
  }
}
