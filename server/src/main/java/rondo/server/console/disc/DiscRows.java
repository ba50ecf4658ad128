package rondo.server.console.disc;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.findId;
import static rondo.server.database.Columns.findNumber;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import rondo.server.console.disc.DiscView.Disc;
import rondo.server.console.disc.DiscView.Place;
import rondo.server.console.signin.Visit;

/** Discs of an operator as lists show them. */
public final class DiscRows {
  /** Every disc of {@code :operator}, with its title and place. */
  static final String ALL =
      """
      select d.disc_code, d.format, t.title_id, t.name as title, t.year, p.kind, p.kiosk_id,
             k.name as kiosk, p.deck, p.position, p.rental_id, p.since
      from disc d
      join kiosk_group g on g.group_id = d.group_id and g.operator_id = :operator
      join title t on t.title_id = d.title_id
      join disc_place p on p.disc_code = d.disc_code
      left join kiosk k on k.kiosk_id = p.kiosk_id
      """;

  private DiscRows() {}

  /** The operator's discs of one title, at most so many. */
  public static List<Disc> of(Handle handle, Visit visit, UUID title, int most) {
    return handle
        .createQuery(ALL + "where d.title_id = :title order by d.disc_code limit :most")
        .bind("operator", visit.operator().value())
        .bind("title", title)
        .bind("most", most)
        .map((row, context) -> disc(row))
        .list();
  }

  static Disc disc(ResultSet row) throws SQLException {
    return new Disc(
        row.getString("disc_code"),
        id(row, "title_id"),
        row.getString("title"),
        row.getInt("year"),
        row.getString("format"),
        new Place(
            row.getString("kind"),
            findId(row, "kiosk_id"),
            findText(row, "kiosk"),
            slot(row),
            findId(row, "rental_id"),
            at(row, "since")));
  }

  private static Optional<String> slot(ResultSet row) throws SQLException {
    Optional<Integer> position = findNumber(row, "position");
    return findNumber(row, "deck").flatMap(deck -> position.map(p -> deck + "-" + p));
  }
}
