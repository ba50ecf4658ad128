package rondo.server.console.parked;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.server.console.event.EventRow;
import rondo.server.console.page.Own;
import rondo.server.console.signin.Visit;
import rondo.server.database.Columns;

/** Reads the page of parked Facts. Thread-safe. */
final class ParkedPages {
  private static final String ROWS =
      Own.KIOSKS
          + """
          select p.epoch, p.sequence, p.parked_at, p.reason,
                 cast(p.document ->> 'at' as timestamptz) as at, p.parked_at as recorded_at,
                 p.document ->> 'type' as type, 'kiosk' as actor, p.kiosk_id, own.name as kiosk,
                 p.document ->> 'disc' as disc_code,
                 cast(p.document ->> 'rental' as uuid) as rental_id, p.document::text as document,
                 (select t.name from disc d join title t on t.title_id = d.title_id
                  where d.disc_code = p.document ->> 'disc') as title, null as other
          from parked_fact p join own on own.kiosk_id = p.kiosk_id
          where p.cleared_at is null
          order by p.parked_at, p.kiosk_id, p.epoch, p.sequence
          limit 200
          """;

  private static final String OWNS =
      Own.KIOSKS + "select count(*) = 1 from own where kiosk_id = :kiosk";

  private final Jdbi jdbi;

  ParkedPages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  ParkedView read(Visit visit, Optional<String> problem) {
    return jdbi.withHandle(handle ->
        new ParkedView(
            handle
                .createQuery(ROWS)
                .bind("operator", visit.operator().value())
                .map((row, context) ->
                    new ParkedView.Row(
                        row.getInt("epoch"),
                        row.getLong("sequence"),
                        Columns.at(row, "parked_at"),
                        row.getString("reason"),
                        EventRow.of(row)))
                .list(),
            problem));
  }

  boolean owns(Visit visit, UUID kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(OWNS)
            .bind("operator", visit.operator().value())
            .bind("kiosk", kiosk)
            .mapTo(Boolean.class)
            .one());
  }
}
