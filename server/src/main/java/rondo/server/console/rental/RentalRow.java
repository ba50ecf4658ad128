package rondo.server.console.rental;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rondo.design.piece.Status;
import rondo.server.database.Columns;

/**
 * A rental as a list shows it.
 *
 * @param due when the night under way ends, or the last that was owed
 */
public record RentalRow(
    UUID id,
    String state,
    String title,
    String disc,
    String kiosk,
    Instant opened,
    Optional<Instant> due,
    Optional<Instant> closed) {
  static RentalRow of(ResultSet row) throws SQLException {
    return new RentalRow(
        Columns.id(row, "rental_id"),
        row.getString("state"),
        row.getString("title"),
        row.getString("disc_code"),
        row.getString("kiosk"),
        at(row, "opened_at"),
        find(row, "due"),
        find(row, "closed_at"));
  }

  /** The state's shape and colour. */
  public Status status() {
    return statusOf(state);
  }

  /** The shape and colour of a rental's state. */
  public static Status statusOf(String state) {
    return switch (state) {
      case "OPEN", "AUTHORISING" -> Status.BUSY;
      case "RETURNED", "SOLD" -> Status.READY;
      case "UNRESOLVED" -> Status.ATTENTION;
      default -> Status.AWAY;
    };
  }

  /** A state in words. */
  public static String words(String state) {
    return state.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
