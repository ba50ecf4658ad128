package rondo.server.console.event;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.design.route.FeatureRoutes;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.page.Listing;
import rondo.server.console.page.Own;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;

/** {@code /console/events}: the audit, newest first, by kiosk and type. */
public final class EventRoutes implements FeatureRoutes {
  private static final String PATH = "/console/events";
  private static final String NEWEST =
      Own.KIOSKS
          + EventRow.COLUMNS
          + """
          from event e left join own on own.kiosk_id = e.kiosk_id
          where (own.kiosk_id is not null or e.kiosk_id is null and e.actor = :actor)
            and (cast(:kiosk as uuid) is null or e.kiosk_id = cast(:kiosk as uuid))
            and (:type = '' or e.type = :type)
          order by e.recorded_at desc, e.event_id desc
          limit :limit offset :offset
          """;

  private final Jdbi jdbi;
  private final Guard guard;
  private final ConsolePages pages;

  /** The routes. */
  public EventRoutes(Jdbi jdbi, Guard guard, ConsolePages pages) {
    this.jdbi = jdbi;
    this.guard = guard;
    this.pages = pages;
  }

  /** What the page shows. */
  public record View(Listing<EventRow> list, List<Choice> kiosks) {
    /** What can be asked for: types with their words. */
    public Map<String, String> types() {
      return EventWords.all();
    }
  }

  /** A kiosk to filter by. */
  public record Choice(UUID id, String name) {}

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
  }

  private void list(Context request, Visit visit) {
    Optional<UUID> kiosk = Asked.findId(request, "kiosk");
    String type = Asked.text(request, "type");
    int page = Asked.page(request);
    pages.show(
        request,
        visit,
        "events",
        "Events",
        new View(
            Listing.of(
                read(visit, kiosk, type, page),
                page,
                PATH,
                Map.of("kiosk", kiosk.map(UUID::toString).orElse(""), "type", type)),
            kiosks(visit)));
  }

  private List<EventRow> read(Visit visit, Optional<UUID> kiosk, String type, int page) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(NEWEST)
            .bind("operator", visit.operator().value())
            .bind("actor", "operator:" + visit.operator())
            .bind("kiosk", kiosk.orElse(null))
            .bind("type", type)
            .bind("limit", Listing.ROWS + 1)
            .bind("offset", Listing.offset(page))
            .map((row, context) -> EventRow.of(row))
            .list());
  }

  private List<Choice> kiosks(Visit visit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(Own.KIOSKS + "select kiosk_id, name from own order by name")
            .bind("operator", visit.operator().value())
            .map((row, context) ->
                new Choice(row.getObject("kiosk_id", UUID.class), row.getString("name")))
            .list());
  }
}
