package rondo.server.console.event;

import static rondo.server.database.Columns.findId;
import static rondo.server.database.Columns.findText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.json.StrictJson;
import rondo.server.console.page.Frame;
import rondo.server.database.Columns;
import tools.jackson.databind.JsonNode;

/**
 * An event as a list shows it.
 *
 * @param at when it happened
 * @param kiosk name of where it happened: a return is told of where the disc came back
 * @param title of its disc
 * @param other name of the other kiosk that it speaks of
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
    Optional<String> title,
    Optional<UUID> rental,
    Optional<String> other,
    JsonNode document) {
  /** The columns that {@link #of} reads, of {@code event e} joined to {@code own}. */
  public static final String COLUMNS =
      """
      select e.at, e.recorded_at, e.type, e.actor, e.disc_code, e.rental_id,
             e.document::text as document,
             coalesce(case when e.type = 'rental-returned' then
                        (select b.kiosk_id from rental r
                         join own b on b.kiosk_id = r.returned_kiosk_id
                         where r.rental_id = e.rental_id) end, e.kiosk_id) as kiosk_id,
             coalesce(case when e.type = 'rental-returned' then
                        (select b.name from rental r
                         join own b on b.kiosk_id = r.returned_kiosk_id
                         where r.rental_id = e.rental_id) end, own.name) as kiosk,
             (select t.name from disc d join title t on t.title_id = d.title_id
              where d.disc_code = coalesce(e.disc_code, e.document -> 'content' ->> 'disc'))
               as title,
             case when e.type = 'disc-moved' then
                    (select k.name from kiosk k
                     where k.kiosk_id = cast(e.document ->> 'from' as uuid))
                  when e.type in ('clock-stopped', 'return-credited') then
                    (select k.name from kiosk k
                     where k.kiosk_id = cast(e.document ->> 'kiosk' as uuid)) end as other
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
        findText(row, "title"),
        findId(row, "rental_id"),
        findText(row, "other"),
        StrictJson.wire().readText(row.getString("document"), JsonNode.class));
  }

  /** What happened, in words: {@code Disc taken}. */
  public String words() {
    return EventWords.of(type);
  }

  /** Who did it, in a word. */
  public String by() {
    return actor.startsWith("operator:") ? "operator" : actor.replace('-', ' ');
  }

  /** The particulars that no column shows, in words; codes stand apart. */
  public List<Particular> particulars(Frame frame) {
    return Particulars.of(this, frame);
  }
}
