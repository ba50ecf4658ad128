package rondo.server.console.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.OperatorId;
import rondo.server.console.signin.Visit;

/**
 * How many discs each group has, and where. Of a large network they take a second to count, so
 * there they are up to a minute old; of any other they are counted each time. Thread-safe.
 */
final class GroupCounts {
  private static final Duration OLD = Duration.ofMinutes(1);
  private static final double LARGE = 100_000;

  private static final String DISCS =
      "select reltuples from pg_class where oid = cast('disc' as regclass)";

  private static final String COUNTS =
      """
      select d.group_id, count(*) as discs,
             count(*) filter (where p.kind = 'SLOT') as slots,
             count(*) filter (where p.kind = 'CUSTOMER') as customers
      from disc d join disc_place p on p.disc_code = d.disc_code
      where d.group_id in (select group_id from kiosk_group where operator_id = :operator)
      group by d.group_id
      """;

  /** The discs of one group. */
  record Count(int discs, int slots, int customers) {
    static final Count NONE = new Count(0, 0, 0);
  }

  private record Counted(Instant at, Map<UUID, Count> counts) {}

  private final Map<OperatorId, Counted> known = new ConcurrentHashMap<>();
  private final Jdbi jdbi;

  GroupCounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** By group; one without discs is not among them. */
  Map<UUID, Count> of(Visit visit) {
    return jdbi.withHandle(handle -> {
      if (handle.createQuery(DISCS).mapTo(Double.class).one() < LARGE) {
        return count(handle, visit.operator());
      }
      return known.compute(
              visit.operator(),
              (operator, before) ->
                  before == null || before.at.plus(OLD).isBefore(visit.now())
                      ? new Counted(visit.now(), count(handle, operator))
                      : before)
          .counts;
    });
  }

  private static Map<UUID, Count> count(Handle handle, OperatorId operator) {
    return handle
        .createQuery(COUNTS)
        .bind("operator", operator.value())
        .map((row, context) ->
            Map.entry(
                row.getObject("group_id", UUID.class),
                new Count(row.getInt("discs"), row.getInt("slots"), row.getInt("customers"))))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
