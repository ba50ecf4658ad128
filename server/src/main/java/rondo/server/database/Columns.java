package rondo.server.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads columns that may be empty, for pages that map rows by hand. */
public final class Columns {
  private Columns() {}

  /** An instant that is always there. */
  public static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** An instant, where there is one. */
  public static Optional<Instant> find(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** The instants of an array, none where there is no array. */
  public static List<Instant> array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null
        ? List.of()
        : Stream.of((Object[]) array.getArray()).map(at -> ((Timestamp) at).toInstant()).toList();
  }

  /** The values of an array, none where there is no array. */
  public static <T> List<T> many(ResultSet row, String column, Class<T> kind) throws SQLException {
    Array array = row.getArray(column);
    return array == null
        ? List.of()
        : Stream.of((Object[]) array.getArray()).map(kind::cast).toList();
  }

  /** An id that is always there. */
  public static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** An id, where there is one. */
  public static Optional<UUID> findId(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  /** A text, where there is one. */
  public static Optional<String> findText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /** A number, where there is one. */
  public static Optional<Integer> findNumber(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }
}
