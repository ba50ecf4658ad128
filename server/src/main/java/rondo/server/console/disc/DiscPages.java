package rondo.server.console.disc;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.id;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.server.console.disc.DiscView.Disc;
import rondo.server.console.disc.DiscView.Rented;
import rondo.server.console.event.EventRow;
import rondo.server.console.page.Asked;
import rondo.server.console.page.Own;
import rondo.server.console.signin.Visit;

/** Reads the pages of discs. Thread-safe. */
final class DiscPages {
  /**
   * Which discs a page shows; filters are put in where they are asked for, so that each is planned.
   */
  private static final String FOUND =
      """
      with page as materialized (
        select d.disc_code
        from title t
        join disc d on d.title_id = t.title_id
        join kiosk_group g on g.group_id = d.group_id and g.operator_id = :operator
        <places>
        where t.name >= :name and (t.name > :name or d.disc_code > :code) <named>
        order by t.name, d.disc_code
        limit :limit)
      """
          + DiscRows.ALL
          + """
          where d.disc_code in (select disc_code from page)
          order by t.name, d.disc_code
          """;

  private static final String AT_PLACE =
      "join disc_place w on w.disc_code = d.disc_code and w.kind = '%s'";

  private static final String HISTORY =
      Own.KIOSKS
          + EventRow.COLUMNS
          + """
          from event e left join own on own.kiosk_id = e.kiosk_id
          where e.disc_code = :disc
          order by e.recorded_at desc, e.event_id desc
          limit 200
          """;

  private static final String WAYS =
      """
      select e.at, f.name as origin, k.name as goal
      from event e
      join kiosk f on f.kiosk_id = cast(e.document ->> 'from' as uuid)
      join kiosk k on k.kiosk_id = cast(e.document ->> 'to' as uuid)
      where e.disc_code = :disc and e.type = 'disc-moved'
      order by e.at desc, e.event_id desc
      limit 50
      """;

  private static final String RENTALS =
      """
      select r.rental_id, r.state, r.opened_at, k.name as kiosk
      from rental r join kiosk k on k.kiosk_id = r.kiosk_id
      where r.disc_code = :disc
      order by r.opened_at desc
      limit 50
      """;

  private static final String FAULTS =
      """
      select detail, opened_at from operator_task
      where disc_code = :disc and kind = 'disc-faulty' and closed_at is null
      order by opened_at
      """;

  private final Jdbi jdbi;
  private final boolean mayRelease;

  DiscPages(Jdbi jdbi, boolean mayRelease) {
    this.jdbi = jdbi;
    this.mayRelease = mayRelease;
  }

  List<Disc> list(Visit visit, DiscList.Asked asked) {
    return jdbi.withHandle(handle -> {
      var query =
          handle
              .createQuery(FOUND)
              .define(
                  "places", asked.place().map(kind -> AT_PLACE.formatted(kind.name())).orElse(""))
              .define("named", named(asked.typed()))
              .bind("operator", visit.operator().value())
              .bind("name", asked.after().name())
              .bind("code", asked.after().code())
              .bind("limit", DiscList.ROWS + 1);
      if (!asked.typed().isEmpty()) {
        query.bind("asked", isCode(asked.typed()) ? asked.typed() : Asked.pattern(asked.typed()));
      }
      return query.map((row, context) -> DiscRows.disc(row)).list();
    });
  }

  private static String named(String typed) {
    if (typed.isEmpty()) {
      return "";
    }
    return isCode(typed) ? "and d.disc_code = :asked" : "and t.name ilike :asked";
  }

  private static boolean isCode(String typed) {
    return typed.matches("D\\d{13}");
  }

  Optional<DiscView> one(Visit visit, String code) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(DiscRows.ALL + "where d.disc_code = :disc")
            .bind("operator", visit.operator().value())
            .bind("disc", code)
            .map((row, context) -> DiscRows.disc(row))
            .findOne()
            .map(disc ->
                new DiscView(
                    disc,
                    rentals(handle, code),
                    ways(handle, code),
                    history(handle, visit, code),
                    faults(handle, code),
                    mayRelease)));
  }

  private static List<EventRow> history(Handle handle, Visit visit, String code) {
    return handle
        .createQuery(HISTORY)
        .bind("operator", visit.operator().value())
        .bind("disc", code)
        .map((row, context) -> EventRow.of(row))
        .list();
  }

  private static List<DiscView.Fault> faults(Handle handle, String code) {
    return handle
        .createQuery(FAULTS)
        .bind("disc", code)
        .map((row, context) -> new DiscView.Fault(row.getString("detail"), at(row, "opened_at")))
        .list();
  }

  private static List<DiscView.Way> ways(Handle handle, String code) {
    return handle
        .createQuery(WAYS)
        .bind("disc", code)
        .map((row, context) ->
            new DiscView.Way(row.getString("origin"), row.getString("goal"), at(row, "at")))
        .list();
  }

  private static List<Rented> rentals(Handle handle, String code) {
    return handle
        .createQuery(RENTALS)
        .bind("disc", code)
        .map((row, context) ->
            new Rented(
                id(row, "rental_id"),
                row.getString("state"),
                row.getString("kiosk"),
                at(row, "opened_at")))
        .list();
  }
}
