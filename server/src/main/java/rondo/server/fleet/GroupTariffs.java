package rondo.server.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.server.database.Columns;
import rondo.server.event.Documents;

/**
 * Moves groups to the tariffs that have begun. Two servers that do it at once move each group once,
 * and a group whose tariff is changed meanwhile is left to the next time. Thread-safe.
 */
public final class GroupTariffs {
  private static final String DUE =
      """
      select * from (
        select distinct on (p.group_id) p.group_id, p.tariff_id, p.tariff_version, p.valid_from,
               g.tariff_id as now_id, g.tariff_version as now_version
        from group_tariff p join kiosk_group g on g.group_id = p.group_id
        where p.valid_from <= :now
        order by p.group_id, p.valid_from desc) newest
      where (tariff_id, tariff_version) <> (now_id, now_version)
      """;

  private static final String MOVE =
      """
      with moved as (
        update kiosk_group set tariff_id = :tariff, tariff_version = :version
        where group_id = :group and (tariff_id, tariff_version) = (:nowTariff, :nowVersion)
        returning group_id
      ), told as (
        insert into event (event_id, cause_id, actor, at, recorded_at, type, document)
        select :event, :event, 'server', :from, :now, 'prices-began', cast(:document as jsonb)
        from moved
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private record Due(
      UUID group, String tariff, int version, Instant from, String nowTariff, int nowVersion) {}

  private final Jdbi jdbi;
  private final IdSource ids;

  /** The groups of this database. */
  public GroupTariffs(Jdbi jdbi, IdSource ids) {
    this.jdbi = jdbi;
    this.ids = ids;
  }

  /** Moves each group whose next tariff has begun; whether there was any. */
  public boolean move(Instant now) {
    List<Due> due =
        jdbi.withHandle(handle ->
            handle
                .createQuery(DUE)
                .bind("now", now)
                .map((row, context) ->
                    new Due(
                        Columns.id(row, "group_id"),
                        row.getString("tariff_id"),
                        row.getInt("tariff_version"),
                        Columns.at(row, "valid_from"),
                        row.getString("now_id"),
                        row.getInt("now_version")))
                .list());
    due.forEach(group -> move(group, now));
    return !due.isEmpty();
  }

  private void move(Due due, Instant now) {
    var document =
        Documents.of(
            Map.of("group", due.group(), "tariff", due.tariff(), "version", due.version()));
    jdbi.useHandle(handle ->
        handle
            .createUpdate(MOVE)
            .bind("group", due.group())
            .bind("tariff", due.tariff())
            .bind("version", due.version())
            .bind("nowTariff", due.nowTariff())
            .bind("nowVersion", due.nowVersion())
            .bind("event", ids.next())
            .bind("from", due.from())
            .bind("now", now)
            .bind("document", document.toString())
            .execute());
  }
}
