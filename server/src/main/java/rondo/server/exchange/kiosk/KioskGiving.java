package rondo.server.exchange.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import rondo.base.id.OperatorId;
import rondo.server.exchange.run.Giving;
import rondo.server.exchange.table.Column;
import rondo.server.exchange.table.TableWriter;

/** Writes an operator's kiosks. */
public final class KioskGiving implements Giving {
  private static final String KIOSKS =
      """
      select g.name as group_name, k.name, k.zone, k.address, k.latitude, k.longitude
      from kiosk k join kiosk_group g on g.group_id = k.group_id
      where g.operator_id = :operator and k.retired_at is null
      order by g.name, k.name
      """;

  @Override
  public void give(Handle handle, OperatorId operator, TableWriter table) {
    table.row(KioskColumns.ALL.stream().map(Column::name).toList());
    handle
        .createQuery(KIOSKS)
        .bind("operator", operator)
        .map((row, context) ->
            List.of(
                row.getString("group_name"),
                row.getString("name"),
                row.getString("zone"),
                row.getString("address"),
                degrees(row, "latitude"),
                degrees(row, "longitude")))
        .forEach(table::row);
  }

  private static String degrees(ResultSet row, String column) throws SQLException {
    double degrees = row.getDouble(column);
    return row.wasNull() ? "" : Degrees.text(OptionalDouble.of(degrees));
  }
}
