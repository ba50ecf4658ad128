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
 */
public record SealState(long number, Optional<Instant> newest, long waiting) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String READ =
      """
      select h.number, h.sealed_at, (
        select count(*) from (select 1 from unsealed_row limit 100000) w) as waiting
      from seal_head h
      """;

  /** The state now. */
  public static SealState read(Jdbi jdbi) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(READ)
            .map((row, context) ->
                new SealState(
                    row.getLong("number"), find(row, "sealed_at"), row.getLong("waiting")))
            .one());
  }

  /** Whether rows wait for longer than a running server lets them. */
  public boolean late(Instant now) {
    return waiting > 0 && newest.filter(at -> at.plus(PATIENCE).isBefore(now)).isPresent();
  }
}
