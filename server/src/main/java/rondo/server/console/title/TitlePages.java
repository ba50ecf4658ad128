package rondo.server.console.title;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.id;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.TitleId;
import rondo.server.console.disc.DiscRows;
import rondo.server.console.disc.DiscView;
import rondo.server.console.event.EventRow;
import rondo.server.console.page.Own;
import rondo.server.console.signin.Visit;
import rondo.server.console.title.TitleView.Line;
import rondo.server.search.Found;
import rondo.server.search.SearchPlace;
import rondo.server.search.TitleSearch;
import rondo.server.title.Kind;
import rondo.server.title.Title;
import rondo.server.title.Titles;

/** Reads the pages of titles. Thread-safe. */
final class TitlePages {
  /** So many rows a list has. */
  static final int ROWS = 50;

  private static final String LINES =
      """
      select t.title_id, t.kind, t.name, t.year, t.made_by, t.genre, t.age, t.changed_at,
             count(d.disc_code) as discs,
             count(d.disc_code) filter (where p.kind = 'SLOT') as here
      from title t
      left join (disc d join kiosk_group g
                   on g.group_id = d.group_id and g.operator_id = :operator
                 join disc_place p on p.disc_code = d.disc_code) on d.title_id = t.title_id
      where t.title_id = any(:titles)
      group by t.title_id
      """;

  private static final String GROUPS =
      "select group_id, name from kiosk_group where operator_id = ? order by name, group_id";

  private static final String MERGED =
      "select merged_into from title where title_id = ? and merged_into is not null";

  private static final String HISTORY =
      Own.KIOSKS
          + EventRow.COLUMNS
          + """
          from event e left join own on own.kiosk_id = e.kiosk_id
          where e.document ->> 'title' = :title and e.type like 'title-%'
          order by e.recorded_at desc, e.event_id desc
          limit 50
          """;

  /** A part of the list of titles. */
  record Part(List<Line> lines, Optional<SearchPlace> next, boolean corrected) {}

  private final Jdbi jdbi;
  private final TitleSearch search;
  private final boolean mayChange;

  TitlePages(Jdbi jdbi, boolean mayChange) {
    this.jdbi = jdbi;
    this.search = new TitleSearch(jdbi);
    this.mayChange = mayChange;
  }

  Part list(Visit visit, String asked, Optional<Kind> kind, Optional<SearchPlace> after) {
    Found found = search.find(asked, kind, after, ROWS);
    List<UUID> order = found.titles().stream().map(TitleId::value).toList();
    List<Line> lines =
        jdbi.withHandle(handle ->
            handle
                .createQuery(LINES)
                .bind("operator", visit.operator())
                .bindArray("titles", UUID.class, order)
                .map((row, context) ->
                    new Line(
                        id(row, "title_id"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getInt("year"),
                        row.getString("made_by"),
                        row.getString("genre"),
                        row.getInt("age"),
                        row.getLong("discs"),
                        row.getLong("here"),
                        at(row, "changed_at")))
                .list());
    return new Part(
        lines.stream().sorted(Comparator.comparingInt(line -> order.indexOf(line.id()))).toList(),
        found.next(),
        found.corrected());
  }

  Optional<Title> title(UUID title) {
    return jdbi.withHandle(handle -> Titles.find(handle, new TitleId(title)));
  }

  Optional<TitleView> one(Visit visit, UUID id, TitleFormView edition) {
    return jdbi.withHandle(handle ->
        Titles.find(handle, new TitleId(id)).map(title -> view(handle, visit, title, edition)));
  }

  private TitleView view(Handle handle, Visit visit, Title title, TitleFormView edition) {
    List<DiscView.Disc> discs = DiscRows.of(handle, visit, title.id().value(), ROWS + 1);
    return new TitleView(
        title,
        merged(handle, title),
        discs.subList(0, Math.min(ROWS, discs.size())),
        discs.size() > ROWS,
        groups(handle, visit),
        history(handle, visit, title),
        mayChange,
        edition);
  }

  private static Optional<Title> merged(Handle handle, Title title) {
    return handle
        .createQuery(MERGED)
        .bind(0, title.id())
        .mapTo(UUID.class)
        .findOne()
        .flatMap(into -> Titles.find(handle, new TitleId(into)));
  }

  private static Map<String, String> groups(Handle handle, Visit visit) {
    Map<String, String> groups = new LinkedHashMap<>();
    handle
        .createQuery(GROUPS)
        .bind(0, visit.operator())
        .map((row, context) -> Map.entry(row.getString("group_id"), row.getString("name")))
        .forEach(group -> groups.put(group.getKey(), group.getValue()));
    return groups;
  }

  private static List<EventRow> history(Handle handle, Visit visit, Title title) {
    return handle
        .createQuery(HISTORY)
        .bind("operator", visit.operator().value())
        .bind("title", title.id().toString())
        .map((row, context) -> EventRow.of(row))
        .list();
  }
}
