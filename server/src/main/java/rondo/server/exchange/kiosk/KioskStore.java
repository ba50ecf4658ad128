package rondo.server.exchange.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import rondo.base.id.GroupId;
import rondo.base.id.KioskId;
import rondo.server.database.Columns;
import rondo.server.event.Documents;
import rondo.server.exchange.run.Scope;
import rondo.server.fleet.NewKiosk;

/** Reads and changes an operator's kiosks. */
final class KioskStore {
  private static final String KNOWN =
      """
      select k.kiosk_id, k.group_id, k.name, k.zone, k.address, k.latitude, k.longitude
      from kiosk k join kiosk_group g on g.group_id = k.group_id
      where g.operator_id = :operator and k.retired_at is null
      order by k.kiosk_id
      """;

  private static final String CHANGE =
      """
      with changed as (
        update kiosk set zone = :zone, address = :address, latitude = :latitude,
                         longitude = :longitude
        where kiosk_id = :kiosk returning kiosk_id
      ), told as (
        insert into event (event_id, cause_id, actor, kiosk_id, at, recorded_at, type, document)
        select :event, :cause, :actor, kiosk_id, :now, :now, 'kiosk-changed',
               cast(:document as jsonb)
        from changed
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  /** A kiosk as a form would hold it. */
  record Known(KioskId id, NewKiosk kiosk) {}

  private KioskStore() {}

  /** The operator's kiosks by their names in lower case; of equal names the oldest one. */
  static Map<String, Known> known(Scope scope) {
    return scope
        .handle()
        .createQuery(KNOWN)
        .bind("operator", scope.operator())
        .map((row, context) ->
            new Known(
                new KioskId(Columns.id(row, "kiosk_id")),
                new NewKiosk(
                    row.getString("name"),
                    new GroupId(Columns.id(row, "group_id")),
                    ZoneId.of(row.getString("zone")),
                    row.getString("address"),
                    degrees(row, "latitude"),
                    degrees(row, "longitude"))))
        .stream()
        .collect(
            Collectors.toMap(
                known -> known.kiosk().name().toLowerCase(Locale.ROOT),
                known -> known,
                (oldest, _) -> oldest));
  }

  private static OptionalDouble degrees(ResultSet row, String column) throws SQLException {
    double degrees = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(degrees);
  }

  static void change(Scope scope, KioskId id, NewKiosk kiosk) {
    var document = Documents.of(Map.of("zone", kiosk.zone().getId(), "address", kiosk.address()));
    scope
        .handle()
        .createUpdate(CHANGE)
        .bind("kiosk", id)
        .bind("zone", kiosk.zone().getId())
        .bind("address", kiosk.address())
        .bind("latitude", boxed(kiosk.latitude()))
        .bind("longitude", boxed(kiosk.longitude()))
        .bind("event", scope.ids().next())
        .bind("cause", scope.event())
        .bind("actor", "operator:" + scope.operator())
        .bind("now", scope.now())
        .bind("document", document.toString())
        .execute();
  }

  private static @org.jspecify.annotations.Nullable Double boxed(OptionalDouble degrees) {
    return degrees.isPresent() ? degrees.getAsDouble() : null;
  }
}
