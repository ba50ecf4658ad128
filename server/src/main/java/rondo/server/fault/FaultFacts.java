package rondo.server.fault;

import java.util.List;
import java.util.Optional;
import rondo.base.id.RentalId;
import rondo.base.id.ShortCode;
import rondo.protocol.fact.Fact;
import rondo.server.event.FactReceived;
import rondo.server.inventory.DiscFile;
import rondo.server.store.Decision;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/** What customers report of discs (feature T5). Pure. */
public final class FaultFacts {
  private FaultFacts() {}

  /**
   * A fault was reported: a person looks at the disc and reviews the nights. Who reports a disc
   * that is withheld already adds to its history and opens no second task. The disc's place is
   * held, so that whoever rents it at this moment decides again and is told.
   *
   * @param open tasks of earlier reports that nobody has settled
   */
  public static Decision reported(
      FactReceived received,
      Fact.FaultReported fact,
      DiscFile disc,
      List<OperatorTask> open,
      Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.fact(received.mark());
    draft.put(disc.place());
    draft.event(received.event(pen, Optional.of(fact.disc()), fact.rental(), Optional.empty()));
    if (open.isEmpty()) {
      draft.add(look(received, fact, pen));
    }
    return new Decision.Apply(draft);
  }

  private static OperatorTask look(FactReceived received, Fact.FaultReported fact, Pen pen) {
    return new OperatorTask(
        pen.ids().next(),
        TaskKind.DISC_FAULTY,
        Optional.of(received.kiosk()),
        Optional.empty(),
        fact.rental(),
        Optional.of(fact.disc()),
        "a customer says: %s%s; look at the disc and review the nights"
            .formatted(fact.fault().replace('-', ' '), reference(fact)),
        pen.now(),
        Optional.empty());
  }

  private static String reference(Fact.FaultReported fact) {
    return fact.rental()
        .map(RentalId::value)
        .or(() -> fact.returned().map(returned -> returned.value()))
        .map(id -> ", reference " + ShortCode.of(id).text())
        .orElse("");
  }
}
