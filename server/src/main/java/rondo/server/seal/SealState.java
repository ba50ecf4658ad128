package rondo.server.seal;

import static rondo.server.database.Columns.find;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * How far ledger and events are sealed.
 *
 * @param number of the newest seal; 0 before the first
 * @param newest when it was made
 * @param waiting rows that are not sealed yet, counted up to 100,000
 * @param oldest when the first of the events that wait was recorded
 */
public record SealState(
    long number, Optional<Instant> newest, long waiting, Optional<Instant> oldest) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String READ =
      """
      select h.number, h.sealed_at,
        (select count(*) from (select 1 from unsealed_row limit 100000) w) as waiting,
        (select min(e.recorded_at)
         from (select row_id from unsealed_row where kind = 'EVENT' order by row_id limit 1000) w
         join event e on e.event_id = w.row_id) as oldest
      from seal_head h
      """;

  /** The state now. */
  public static SealState read(Jdbi jdbi) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(READ)
            .map((row, context) ->
                new SealState(
                    row.getLong("number"),
                    find(row, "sealed_at"),
                    row.getLong("waiting"),
                    find(row, "oldest")))
            .one());
  }

  /** Whether rows wait for longer than a running server lets them. */
  public boolean late(Instant now) {
    return oldest.filter(at -> at.plus(PATIENCE).isBefore(now)).isPresent();
  }
}
