package rondo.server.seal;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How seals and the rows that they list lie in their tables. */
final class SealRows {
  private static final String INSERT =
      """
      insert into seal (number, form, sealed_at, row_count, previous, hash, key, signature)
      values (:number, :form, :at, :rows, :previous, :hash, :key, :signature)
      """;

  private static final String SEALS =
      """
      select number, form, sealed_at, row_count, previous, hash, key, signature
      from seal where number > :after order by number limit :limit
      """;

  private static final String LISTED =
      """
      select row_id, kind, line, seal_number, hash
      from sealed_row where seal_number between :first and :last
      """;

  private SealRows() {}

  /** A row that stands in the list of a seal. */
  record Listed(long seal, SealedRow row) {}

  static void insert(Handle handle, Seal seal) {
    handle
        .createUpdate(INSERT)
        .bind("number", seal.number())
        .bind("form", seal.form())
        .bind("at", seal.sealedAt())
        .bind("rows", seal.rows())
        .bind("previous", seal.previous().bytes())
        .bind("hash", seal.hash().bytes())
        .bind("key", seal.key())
        .bind("signature", seal.signature())
        .execute();
  }

  /** The next seals after this number. */
  static List<Seal> after(Handle handle, long number, int atMost) {
    return handle
        .createQuery(SEALS)
        .bind("after", number)
        .bind("limit", atMost)
        .map((row, context) -> seal(row))
        .list();
  }

  /** The seal of this number, if it is there. */
  static Optional<Seal> find(Handle handle, long number) {
    return after(handle, number - 1, 1).stream()
        .filter(seal -> seal.number() == number)
        .findFirst();
  }

  /** What these seals list. */
  static List<Listed> listed(Handle handle, long first, long last) {
    return handle
        .createQuery(LISTED)
        .bind("first", first)
        .bind("last", last)
        .map((row, context) ->
            new Listed(
                row.getLong("seal_number"),
                new SealedRow(name(row), new Hash(row.getBytes("hash")))))
        .list();
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getLong("number"),
        row.getInt("form"),
        at(row, "sealed_at"),
        row.getInt("row_count"),
        new Hash(row.getBytes("previous")),
        new Hash(row.getBytes("hash")),
        row.getString("key"),
        row.getBytes("signature"));
  }

  static RowName name(ResultSet row) throws SQLException {
    return new RowName(
        RowKind.valueOf(row.getString("kind")), id(row, "row_id"), row.getInt("line"));
  }
}
