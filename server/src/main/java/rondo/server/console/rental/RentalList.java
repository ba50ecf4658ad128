package rondo.server.console.rental;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.ShortCode;
import rondo.server.console.page.Asked;
import rondo.server.console.page.Listing;
import rondo.server.console.page.Own;
import rondo.server.console.signin.Visit;
import rondo.server.database.Columns;

/** Reads the list of rentals. Thread-safe. */
final class RentalList {
  private static final String FOUND =
      Own.KIOSKS
          + """
          select r.rental_id, r.state, t.name as title, r.disc_code, own.name as kiosk,
                 r.opened_at, r.closed_at,
                 (select min(due) from unnest(r.due_at) as due
                  where due >= coalesce(r.closed_at, :now)) as due
          from rental r
          join own on own.kiosk_id = r.kiosk_id
          join title t on t.title_id = r.title_id
          where (:state = '' or r.state = :state)
            and (:asked = '' or t.name ilike :pattern or r.disc_code ilike :pattern
                 or cast(r.rental_id as text) = lower(:asked))
          order by r.opened_at desc, r.rental_id desc
          limit :limit offset :offset
          """;

  private static final String CODED =
      Own.KIOSKS
          + """
          , rented as (
            select r.rental_id, r.checkout_id, '/console/rentals/' || r.rental_id as page
            from rental r join own on own.kiosk_id = r.kiosk_id)
          select rental_id as id, page from rented
          union all
          select checkout_id, min(page) from rented group by checkout_id
          union all
          select c.return_id, coalesce('/console/rentals/' || c.rental_id,
                                       '/console/discs/' || c.disc_code)
          from return_credit c join own on own.kiosk_id = c.kiosk_id
          union all
          select cast(e.document ->> 'returned' as uuid),
                 coalesce('/console/discs/' || e.disc_code,
                          '/console/events?type=return-refused&kiosk=' || e.kiosk_id)
          from event e join own on own.kiosk_id = e.kiosk_id
          where e.type = 'return-refused' and e.document ->> 'returned' is not null
          """;

  private final Jdbi jdbi;

  RentalList(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<RentalRow> read(Visit visit, String state, String asked, int page) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(FOUND)
            .bind("operator", visit.operator().value())
            .bind("now", visit.now())
            .bind("state", state)
            .bind("asked", asked)
            .bind("pattern", Asked.pattern(asked))
            .bind("limit", Listing.ROWS + 1)
            .bind("offset", Listing.offset(page))
            .map((row, context) -> RentalRow.of(row))
            .list());
  }

  /**
   * The page about what people know by this code: a rental, a checkout, or a return that a kiosk's
   * screen has shown as its reference.
   */
  Optional<String> byCode(Visit visit, ShortCode code) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(CODED)
            .bind("operator", visit.operator().value())
            .map((row, context) -> new Coded(Columns.id(row, "id"), row.getString("page")))
            .stream()
            .filter(coded -> code.matches(coded.id()))
            .map(Coded::page)
            .findFirst());
  }

  private record Coded(UUID id, String page) {}
}
