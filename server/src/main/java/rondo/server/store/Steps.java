package rondo.server.store;

import java.util.Optional;
import java.util.function.Supplier;
import rondo.base.id.RentalId;
import rondo.server.task.TaskKind;

/** Decides, writes and, after a lost race, decides again: at most {@value #MOST_TRIES} times. */
public final class Steps {
  /** How often one step is decided. */
  public static final int MOST_TRIES = 5;

  private Steps() {}

  /**
   * Runs a step until it is durable.
   *
   * @param decide reads and decides; empty where there is nothing to do (any more)
   * @return whether something was written
   * @throws StepLostException when every try was lost
   */
  public static boolean run(RentalStore store, Supplier<Optional<StepDraft>> decide) {
    String lostTo = "";
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<StepDraft> draft = decide.get();
      if (draft.isEmpty()) {
        return false;
      }
      switch (store.write(tidied(store, draft.get()).build())) {
        case WriteResult.Won _ -> {
          return true;
        }
        case WriteResult.LostRace _ -> lostTo = "a newer version";
        case WriteResult.Forbidden(var constraint) -> lostTo = constraint;
      }
    }
    throw new StepLostException(MOST_TRIES, lostTo);
  }

  /** What a person was told about a debt is done once the debt is over, however it ended. */
  private static StepDraft tidied(RentalStore store, StepDraft draft) {
    for (RentalId rental : draft.debtsOver()) {
      draft.close(
          store.openTasks(rental).stream()
              .filter(task -> task.kind() == TaskKind.PAYMENT_REFUSED)
              .filter(task -> task.paymentId().isEmpty())
              .toList());
    }
    return draft;
  }
}
