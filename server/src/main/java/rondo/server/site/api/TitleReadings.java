package rondo.server.site.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import rondo.base.id.TitleId;
import rondo.server.search.Found;
import rondo.server.search.TitleSearch;
import rondo.server.site.Cursor;
import rondo.server.site.api.ApiAnswers.EditionEntry;
import rondo.server.site.api.ApiAnswers.MakerEntry;
import rondo.server.site.api.ApiAnswers.SeriesEntry;
import rondo.server.site.api.ApiAnswers.TitleAnswer;
import rondo.server.site.api.ApiAnswers.TitleEntry;
import rondo.server.site.api.ApiAnswers.TitleList;
import rondo.server.site.inventory.PublicInventory;
import rondo.server.site.inventory.TitleLine;
import rondo.server.site.inventory.TitleWhole;
import rondo.server.title.Edition;
import rondo.server.title.Identifier;
import rondo.server.title.Kind;
import rondo.server.title.Title;
import rondo.server.title.TitleName;

/** What the API says of titles. */
final class TitleReadings {
  private static final String FIRST_LANGUAGE = "en";

  private final TitleSearch search;
  private final PublicInventory inventory;

  TitleReadings(TitleSearch search, PublicInventory inventory) {
    this.search = search;
    this.inventory = inventory;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint("/titles", Set.of("q", "kind", "limit", "cursor"), this::list),
        new Endpoint("/titles/{title}", Set.of(), this::one));
  }

  private TitleList list(ApiQuery query) {
    Optional<Kind> kind =
        query
            .text("kind")
            .map(text ->
                Kind.parse(text)
                    .orElseThrow(() -> ApiProblem.parameter("kind", "film, album or game")));
    Found found = search.find(query.text("q").orElse(""), kind, query.place(), query.limit());
    return new TitleList(
        inventory.lines(found.titles(), FIRST_LANGUAGE).stream().map(TitleReadings::entry).toList(),
        found.corrected(),
        found.next().map(Cursor::of));
  }

  static TitleEntry entry(TitleLine line) {
    return new TitleEntry(
        line.id().value().toString(),
        line.kind().wire(),
        line.name(),
        line.year(),
        line.genre(),
        line.by(),
        line.age(),
        line.kiosks());
  }

  private TitleAnswer one(ApiQuery query) {
    return answer(known(inventory, query).title());
  }

  /** The title of the path, or the one that it was merged into. */
  static TitleWhole known(PublicInventory inventory, ApiQuery query) {
    var asked = new TitleId(query.id("title"));
    TitleId living = inventory.mergedInto(asked).orElse(asked);
    return inventory.title(living, query.here()).orElseThrow(() -> ApiProblem.notFound("title"));
  }

  private static TitleAnswer answer(Title title) {
    return new TitleAnswer(
        title.id().value().toString(),
        title.kind().wire(),
        title.name(),
        names(title.names()),
        title.year(),
        genres(title),
        title.by(),
        title.makers().stream()
            .map(maker -> new MakerEntry(maker.role().wire(), maker.name()))
            .toList(),
        title.series().map(series -> new SeriesEntry(series.name(), boxed(series.part()))),
        title.minutes(),
        title.age(),
        title.languages(),
        title.subtitles(),
        title.editions().stream().map(TitleReadings::edition).toList(),
        codes(title.works()));
  }

  private static Map<String, String> names(List<TitleName> names) {
    return names.stream()
        .collect(
            Collectors.toMap(
                TitleName::language, TitleName::name, (one, _) -> one, LinkedHashMap::new));
  }

  private static List<String> genres(Title title) {
    List<String> genres = new ArrayList<>(List.of(title.genre()));
    genres.addAll(title.genres());
    return genres;
  }

  private static EditionEntry edition(Edition edition) {
    return new EditionEntry(
        edition.format().wire(),
        edition.name(),
        boxed(edition.published()),
        codes(edition.identifiers()));
  }

  private static List<String> codes(List<Identifier> identifiers) {
    return identifiers.stream().map(code -> code.scheme().wire() + ":" + code.value()).toList();
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
