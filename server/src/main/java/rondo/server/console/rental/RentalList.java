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

  /** The rental that people know by this code, if it is an own one. */
  Optional<UUID> byCode(Visit visit, ShortCode code) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                Own.KIOSKS
                    + """
                    select r.rental_id from rental r join own on own.kiosk_id = r.kiosk_id
                    """)
            .bind("operator", visit.operator().value())
            .mapTo(UUID.class)
            .stream()
            .filter(code::matches)
            .findFirst());
  }
}
