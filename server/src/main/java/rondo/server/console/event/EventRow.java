package rondo.server.console.event;

import static rondo.server.database.Columns.findId;
import static rondo.server.database.Columns.findText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rondo.base.json.StrictJson;
import rondo.server.database.Columns;
import tools.jackson.databind.JsonNode;

/**
 * An event as a list shows it.
 *
 * @param at when it happened
 * @param kiosk its name
 * @param document the particulars
 */
public record EventRow(
    Instant at,
    Instant recordedAt,
    String type,
    String actor,
    Optional<UUID> kioskId,
    Optional<String> kiosk,
    Optional<String> disc,
    Optional<UUID> rental,
    JsonNode document) {
  /** The columns that {@link #of} reads, of {@code event e} joined to {@code own}. */
  public static final String COLUMNS =
      """
      select e.at, e.recorded_at, e.type, e.actor, e.kiosk_id, own.name as kiosk, e.disc_code,
             e.rental_id, e.document::text as document
      """;

  /** Reads a row. */
  public static EventRow of(ResultSet row) throws SQLException {
    return new EventRow(
        Columns.at(row, "at"),
        Columns.at(row, "recorded_at"),
        row.getString("type"),
        row.getString("actor"),
        findId(row, "kiosk_id"),
        findText(row, "kiosk"),
        findText(row, "disc_code"),
        findId(row, "rental_id"),
        StrictJson.wire().readText(row.getString("document"), JsonNode.class));
  }

  /** What happened, in words: {@code Disc taken}. */
  public String words() {
    String plain = type.replace('-', ' ');
    return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
  }

  /** The particulars that no column shows: {@code slot 1-4, cause dispensed}. */
  public String particulars() {
    return Particulars.of(document);
  }
}
