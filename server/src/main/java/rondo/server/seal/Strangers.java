package rondo.server.seal;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Finds rows of ledger and events that stand in no seal and wait for none: no server wrote them.
 */
final class Strangers {
  private Strangers() {}

  static void find(Handle handle, Consumer<SealFinding> found) {
    for (RowKind kind : RowKind.values()) {
      List<RowName> names =
          handle.createQuery(sql(kind)).map((row, context) -> SealRows.name(row)).list();
      names.forEach(name -> found.accept(new SealFinding.Inserted(name)));
    }
  }

  private static String sql(RowKind kind) {
    return """
    select t.%2$s as row_id, '%4$s' as kind, %3$s as line
    from %1$s t
    left join sealed_row s
      on s.row_id = t.%2$s and s.kind = '%4$s' and s.line = %3$s
    left join unsealed_row u
      on u.row_id = t.%2$s and u.kind = '%4$s' and u.line = %3$s
    where s.row_id is null and u.row_id is null
    order by row_id, line
    """
        .formatted(kind.table(), kind.key(), kind.line(), kind.name());
  }
}
