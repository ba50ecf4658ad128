package rondo.server.exchange.disc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.server.exchange.run.Scope;
import rondo.server.store.RowJson;

/** Writes what a file says of discs, each with its event (I27). */
final class DiscStore {
  private static final String SAVE =
      """
      insert into disc (disc_code, group_id, title_id, format, edition_id, note, added_at)
      select disc_code, group_id, title_id, format, edition_id, note, :now
      from jsonb_to_recordset(cast(:rows as jsonb)) as given (
        disc_code text, group_id uuid, title_id uuid, format text, edition_id uuid, note text)
      on conflict (disc_code) do update set
        title_id = excluded.title_id, format = excluded.format,
        edition_id = excluded.edition_id, note = excluded.note
      """;

  private static final String PLACE =
      """
      insert into disc_place (disc_code, kind, version, since)
      select disc_code, 'OPERATOR', 1, :now
      from jsonb_to_recordset(cast(:rows as jsonb)) as given (disc_code text, fresh boolean)
      where fresh
      """;

  private static final String KEYS =
      """
      insert into disc_key (operator_id, own_key, disc_code)
      select :operator, own_key, disc_code
      from jsonb_to_recordset(cast(:rows as jsonb)) as given (own_key text, disc_code text)
      where own_key is not null
      """;

  private static final String TELL =
      """
      with told as (
        insert into event (event_id, cause_id, actor, disc_code, at, recorded_at, type, document)
        select event_id, :cause, :actor, disc_code, :now, :now,
               case when fresh then 'disc-added' else 'disc-changed' end,
               jsonb_build_object('title', title_id, 'format', format)
        from jsonb_to_recordset(cast(:rows as jsonb)) as given (
          event_id uuid, disc_code text, title_id uuid, format text, fresh boolean,
          different boolean)
        where different
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  /**
   * A disc to be written.
   *
   * @param fresh whether it is new
   * @param different whether anything but its own key is
   */
  record Written(KnownDiscs.Disc disc, boolean fresh, boolean different, Optional<String> ownKey) {}

  record DiscRow(
      String discCode,
      UUID groupId,
      UUID titleId,
      String format,
      Optional<UUID> editionId,
      String note,
      boolean fresh,
      boolean different,
      Optional<String> ownKey,
      UUID eventId) {}

  private DiscStore() {}

  static void save(Scope scope, List<Written> discs) {
    if (discs.isEmpty()) {
      return;
    }
    String rows = RowJson.text(discs.stream().map(disc -> row(disc, scope.ids().next())).toList());
    Map<String, Object> values =
        Map.of(
            "now", scope.now(),
            "operator", scope.operator(),
            "cause", scope.event(),
            "actor", "operator:" + scope.operator());
    for (String statement : List.of(SAVE, PLACE, KEYS, TELL)) {
      var update = scope.handle().createUpdate(statement).bind("rows", rows);
      values.forEach((name, value) -> {
        if (statement.contains(":" + name)) {
          update.bind(name, value);
        }
      });
      update.execute();
    }
  }

  private static DiscRow row(Written written, UUID event) {
    var disc = written.disc();
    return new DiscRow(
        disc.code().value(),
        disc.group().value(),
        disc.title(),
        disc.format().wire(),
        disc.edition(),
        disc.note(),
        written.fresh(),
        written.different(),
        written.ownKey(),
        event);
  }
}
