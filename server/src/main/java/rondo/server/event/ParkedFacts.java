package rondo.server.event;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;
import rondo.server.store.RowJson;
import rondo.server.task.OperatorTask;

/** Reads parked Facts and their tasks. Thread-safe. */
final class ParkedFacts {
  private static final String FIND =
      """
      select cast(to_jsonb(p) as text) from parked_fact p
      where kiosk_id = :kiosk and epoch = :epoch and sequence = :sequence and cleared_at is null
      """;

  /** A task has no number of a Fact; it was opened in the same step, for the same reason. */
  private static final String TASKS =
      """
      select cast(to_jsonb(t) as text) from operator_task t
      where kiosk_id = :kiosk and kind = 'fact-parked' and opened_at = :at and detail = :reason
        and closed_at is null
      order by task_id limit 1
      """;

  private final Jdbi jdbi;

  ParkedFacts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<ParkedFact> find(KioskId kiosk, int epoch, long sequence) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(FIND)
            .bind("kiosk", kiosk.value())
            .bind("epoch", epoch)
            .bind("sequence", sequence)
            .mapTo(String.class)
            .findOne()
            .map(json -> RowJson.row(json, ParkedFact.class)));
  }

  List<OperatorTask> tasks(ParkedFact fact) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(TASKS)
            .bind("kiosk", fact.kioskId().value())
            .bind("at", fact.parkedAt())
            .bind("reason", fact.reason())
            .mapTo(String.class)
            .map(json -> RowJson.row(json, OperatorTask.class))
            .list());
  }
}
