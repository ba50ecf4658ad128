package rondo.server.exchange.disc;

import java.util.List;
import org.jdbi.v3.core.Handle;
import rondo.base.id.OperatorId;
import rondo.server.exchange.run.Giving;
import rondo.server.exchange.table.Column;
import rondo.server.exchange.table.TableWriter;

/** Writes an operator's discs. */
public final class DiscGiving implements Giving {
  private static final int PAGE = 2_000;
  private static final String DISCS =
      """
      select d.disc_code, g.name as group_name, d.title_id, t.name, d.format,
             coalesce(e.name, '') as edition, d.note,
             coalesce((select min(k.own_key) from disc_key k
                       where k.disc_code = d.disc_code and k.operator_id = :operator), '')
               as own_key
      from disc d
      join kiosk_group g on g.group_id = d.group_id and g.operator_id = :operator
      join title t on t.title_id = d.title_id
      left join edition e on e.edition_id = d.edition_id
      order by d.disc_code
      """;

  @Override
  public void give(Handle handle, OperatorId operator, TableWriter table) {
    table.row(DiscColumns.ALL.stream().map(Column::name).toList());
    try (var discs =
        handle
            .createQuery(DISCS)
            .setFetchSize(PAGE)
            .bind("operator", operator)
            .map((row, context) ->
                List.of(
                    row.getString("disc_code"),
                    row.getString("own_key"),
                    row.getString("group_name"),
                    row.getString("title_id"),
                    "",
                    row.getString("format"),
                    row.getString("edition"),
                    row.getString("name"),
                    row.getString("note")))
            .iterator()) {
      discs.forEachRemaining(table::row);
    }
  }
}
