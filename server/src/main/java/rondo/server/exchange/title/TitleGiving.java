package rondo.server.exchange.title;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import rondo.base.id.OperatorId;
import rondo.base.id.TitleId;
import rondo.server.exchange.cell.ListText;
import rondo.server.exchange.run.Giving;
import rondo.server.exchange.table.Column;
import rondo.server.exchange.table.TableWriter;
import rondo.server.title.Edition;
import rondo.server.title.Identifier;
import rondo.server.title.Identifier.Scheme;
import rondo.server.title.Series;
import rondo.server.title.Title;
import rondo.server.title.TitleName;
import rondo.server.title.Titles;

/** Writes the catalogue, which all operators share: a row an edition. */
public final class TitleGiving implements Giving {
  private static final int PAGE = 2_000;
  private static final UUID FIRST = new UUID(0, 0);
  private static final String LANGUAGES =
      "select distinct language from title_name order by language";
  private static final String NEXT =
      """
      select title_id from title where merged_into is null and title_id > :after
      order by title_id limit :page
      """;

  @Override
  public void give(Handle handle, OperatorId operator, TableWriter table) {
    List<String> languages = handle.createQuery(LANGUAGES).mapTo(String.class).list();
    table.row(headings(languages));
    List<UUID> page = next(handle, FIRST);
    while (!page.isEmpty()) {
      Titles.find(handle, page.stream().map(TitleId::new).toList()).stream()
          .sorted(Comparator.comparing(Title::name).thenComparing(it -> it.id().toString()))
          .forEach(title -> rows(title, languages, table));
      page = next(handle, page.getLast());
    }
  }

  private static List<UUID> next(Handle handle, UUID after) {
    return handle
        .createQuery(NEXT)
        .bind("after", after)
        .bind("page", PAGE)
        .mapTo(UUID.class)
        .list();
  }

  private static List<String> headings(List<String> languages) {
    List<String> headings = new ArrayList<>();
    for (Column column : TitleColumns.ALL) {
      if (column.name().equals(TitleColumns.NAME_IN)) {
        languages.forEach(language -> headings.add(TitleColumns.NAME_IN + language));
      } else {
        headings.add(column.name());
      }
    }
    return headings;
  }

  private static void rows(Title title, List<String> languages, TableWriter table) {
    if (title.editions().isEmpty()) {
      table.row(row(title, Optional.empty(), languages));
    }
    title.editions().forEach(it -> table.row(row(title, Optional.of(it), languages)));
  }

  /** The cells in the order of the columns. */
  private static List<String> row(Title title, Optional<Edition> edition, List<String> languages) {
    List<String> cells = new ArrayList<>();
    cells.add(title.id().toString());
    cells.add(title.kind().wire());
    cells.add(title.name());
    languages.forEach(language -> cells.add(name(title, language)));
    cells.add(Integer.toString(title.year()));
    cells.add(title.genre());
    cells.add(String.join("|", title.genres()));
    cells.add(title.by());
    cells.add(
        ListText.join(
            title.makers().stream().map(it -> it.role().wire() + ": " + it.name()).toList()));
    cells.add(title.minutes() == 0 ? "" : Integer.toString(title.minutes()));
    cells.add(Integer.toString(title.age()));
    cells.add(String.join("|", title.languages()));
    cells.add(String.join("|", title.subtitles()));
    cells.add(title.series().map(Series::name).orElse(""));
    cells.add(title.series().map(series -> number(series.part())).orElse(""));
    cells.add(codes(title.works(), Scheme.EIDR));
    cells.add(edition.map(it -> it.format().wire()).orElse(""));
    cells.add(edition.map(Edition::name).orElse(""));
    cells.add(edition.map(it -> number(it.published())).orElse(""));
    cells.add(edition.map(it -> codes(it.identifiers(), Scheme.EAN)).orElse(""));
    cells.add(edition.map(it -> codes(it.identifiers(), Scheme.ISBN)).orElse(""));
    cells.add(edition.map(it -> number(it.minutes())).orElse(""));
    cells.add(edition.map(it -> String.join("|", it.languages())).orElse(""));
    cells.add(edition.map(it -> String.join("|", it.subtitles())).orElse(""));
    return cells;
  }

  private static String name(Title title, String language) {
    return title.names().stream()
        .filter(name -> name.language().equals(language))
        .map(TitleName::name)
        .findFirst()
        .orElse("");
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private static String codes(List<Identifier> codes, Scheme scheme) {
    return String.join(
        "|", codes.stream().filter(it -> it.scheme() == scheme).map(Identifier::value).toList());
  }
}
