package rondo.server.fault;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.EventId;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.media.label.DiscCode;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.inventory.DiscFile;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.Steps;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/** Where a person says that a disc which was complained of is fit to be rented. Thread-safe. */
public final class FaultDesk {
  private final RentalStore store;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable released;

  /**
   * A desk.
   *
   * @param released is told after a disc was released
   */
  public FaultDesk(RentalStore store, InstantSource clock, IdSource ids, Runnable released) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
    this.released = released;
  }

  /** Lets it be rented again; false where it is not withheld (any more). */
  public boolean release(OperatorId who, DiscCode code, String reason) {
    boolean done = Steps.run(store, () -> decide(who, code, reason));
    if (done) {
      released.run();
    }
    return done;
  }

  private Optional<StepDraft> decide(OperatorId who, DiscCode code, String reason) {
    List<OperatorTask> open = store.openTasks(code, TaskKind.DISC_FAULTY);
    return open.isEmpty()
        ? Optional.empty()
        : store.disc(code).map(disc -> released(who, disc, reason, open));
  }

  private StepDraft released(
      OperatorId who, DiscFile disc, String reason, List<OperatorTask> open) {
    Pen pen = Pen.at(clock, ids);
    StepDraft draft = new StepDraft(pen);
    draft.event(
        Events.now(
            pen,
            new EventId(open.getFirst().taskId()),
            "operator:" + who,
            "fault-settled",
            new About(
                disc.place().kioskId(),
                Optional.of(disc.code()),
                Optional.empty(),
                Optional.empty()),
            Map.of("reason", reason)));
    draft.put(disc.place());
    draft.close(open);
    return draft;
  }
}
