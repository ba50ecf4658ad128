package rondo.server.exchange.price;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import rondo.base.id.GroupId;
import rondo.base.json.StrictJson;
import rondo.server.database.Columns;
import rondo.server.event.Documents;
import rondo.server.exchange.run.Scope;
import rondo.tariff.rule.Tariff;

/**
 * The tariffs of a group in time.
 *
 * @param current what new rentals follow now
 * @param timeline by their beginning, as far as noted
 */
record GroupPrices(Tariff current, NavigableMap<Instant, Tariff> timeline) {
  private static final String CURRENT =
      """
      select cast(t.document as text)
      from kiosk_group g
      join tariff t on t.tariff_id = g.tariff_id and t.version = g.tariff_version
      where g.group_id = :group
      """;

  private static final String TIMELINE =
      """
      select p.valid_from, cast(t.document as text) as document
      from group_tariff p
      join tariff t on t.tariff_id = p.tariff_id and t.version = p.tariff_version
      where p.group_id = :group
      """;

  private static final String VERSION =
      "select coalesce(max(version), 0) + 1 from tariff where tariff_id = :id";

  private static final String SAVE =
      """
      with written as (
        insert into tariff (tariff_id, version, document, created_at)
        values (:id, :version, cast(:tariff as jsonb), :now)
        returning tariff_id, version
      ), valid as (
        insert into group_tariff (group_id, valid_from, tariff_id, tariff_version, added_at)
        select :group, :from, tariff_id, version, :now from written
        on conflict on constraint group_tariff_pk do update set
          tariff_id = excluded.tariff_id, tariff_version = excluded.tariff_version,
          added_at = excluded.added_at
        returning group_id, valid_from, tariff_id, tariff_version
      ), moved as (
        update kiosk_group g set tariff_id = v.tariff_id, tariff_version = v.tariff_version
        from valid v where g.group_id = v.group_id and v.valid_from <= :now
        returning g.group_id
      ), told as (
        insert into event (event_id, cause_id, actor, at, recorded_at, type, document)
        select :event, :cause, :actor, :now, :now, 'prices-set', cast(:document as jsonb)
        from valid
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  /** The same, and nobody else changes the group's prices before this transaction ends. */
  static GroupPrices locked(Handle handle, GroupId group) {
    handle
        .createQuery("select group_id from kiosk_group where group_id = :group for update")
        .bind("group", group)
        .mapTo(String.class)
        .one();
    return of(handle, group);
  }

  static GroupPrices of(Handle handle, GroupId group) {
    Tariff current =
        handle
            .createQuery(CURRENT)
            .bind("group", group)
            .mapTo(String.class)
            .map(GroupPrices::tariff)
            .one();
    NavigableMap<Instant, Tariff> timeline = new TreeMap<>();
    handle
        .createQuery(TIMELINE)
        .bind("group", group)
        .map((row, context) ->
            Map.entry(Columns.at(row, "valid_from"), tariff(row.getString("document"))))
        .forEach(entry -> timeline.put(entry.getKey(), entry.getValue()));
    return new GroupPrices(current, timeline);
  }

  /** The tariff that rentals made then follow. */
  Tariff inForceAt(Instant at) {
    var entry = timeline.floorEntry(at);
    return entry == null ? current : entry.getValue();
  }

  int nextVersion(Handle handle, String id) {
    return handle.createQuery(VERSION).bind("id", id).mapTo(Integer.class).one();
  }

  static void save(Scope scope, GroupId group, Instant from, Tariff tariff) {
    var document =
        Documents.of(
            Map.of(
                "group", group, "tariff", tariff.id(), "version", tariff.version(), "from", from));
    scope
        .handle()
        .createUpdate(SAVE)
        .bind("id", tariff.id())
        .bind("version", tariff.version())
        .bind("tariff", StrictJson.wire().writeText(tariff))
        .bind("group", group)
        .bind("from", from)
        .bind("now", scope.now())
        .bind("event", scope.ids().next())
        .bind("cause", scope.event())
        .bind("actor", "operator:" + scope.operator())
        .bind("document", document.toString())
        .execute();
  }

  private static Tariff tariff(String document) {
    return StrictJson.wire().readText(document, Tariff.class);
  }
}
