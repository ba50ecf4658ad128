package rondo.server.exchange.title;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rondo.base.id.TitleId;
import rondo.server.exchange.cell.Wanted;
import rondo.server.title.Edition;
import rondo.server.title.Kind;
import rondo.server.title.Maker;
import rondo.server.title.Maker.Role;
import rondo.server.title.Series;
import rondo.server.title.Title;
import rondo.server.title.TitleName;

/** What becomes of a title by a row. Pure. */
final class TitleChange {
  private TitleChange() {}

  /** A new title with what the row says; name, year and kind are there. */
  static Title fresh(TitleLine line, TitleId id, Kind kind, Supplier<UUID> ids) {
    var bare =
        new Title(
            id,
            kind,
            "",
            0,
            "",
            List.of(),
            "",
            0,
            0,
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0);
    Title said = over(bare, line, ids);
    return said.by().isEmpty() ? withBy(said, byLine(said.makers())) : said;
  }

  /** A known title with what the row says. */
  static Title over(Title known, TitleLine line, Supplier<UUID> ids) {
    return new Title(
        known.id(),
        line.kind().over(known.kind(), known.kind()),
        line.name().over(known.name(), known.name()),
        line.year().over(known.year(), known.year()),
        line.genre().over(known.genre(), ""),
        line.genres().over(known.genres(), List.of()),
        line.by().over(known.by(), ""),
        line.minutes().over(known.minutes(), 0),
        line.age().over(known.age(), 0),
        line.languages().over(known.languages(), List.of()),
        line.subtitles().over(known.subtitles(), List.of()),
        series(known.series(), line),
        names(known.names(), line.names()),
        line.makers().over(known.makers(), List.of()),
        editions(known.editions(), line, ids),
        line.works().over(known.works(), List.of()),
        known.version());
  }

  private static Optional<Series> series(Optional<Series> known, TitleLine line) {
    String name = line.series().over(known.map(Series::name).orElse(""), "");
    OptionalInt before = known.map(Series::part).orElse(OptionalInt.empty());
    OptionalInt part =
        switch (line.part()) {
          case Wanted.Kept<Integer>() -> before;
          case Wanted.Emptied<Integer>() -> OptionalInt.empty();
          case Wanted.Set<Integer>(Integer number) -> OptionalInt.of(number);
        };
    return name.isEmpty() ? Optional.empty() : Optional.of(new Series(name, part));
  }

  private static List<TitleName> names(List<TitleName> known, Map<String, Wanted<String>> said) {
    Map<String, String> names = new LinkedHashMap<>();
    known.forEach(name -> names.put(name.language(), name.name()));
    said.forEach((language, wanted) ->
        names.put(language, wanted.over(names.getOrDefault(language, ""), "")));
    return names.entrySet().stream()
        .filter(name -> !name.getValue().isEmpty())
        .map(name -> new TitleName(name.getKey(), name.getValue()))
        .sorted(Comparator.comparing(TitleName::language))
        .toList();
  }

  private static List<Edition> editions(List<Edition> known, TitleLine line, Supplier<UUID> ids) {
    if (line.edition().isEmpty()) {
      return known;
    }
    EditionLine said = line.edition().get();
    Optional<Edition> same = known.stream().filter(said::names).findFirst();
    List<Edition> editions = new ArrayList<>(known);
    same.ifPresent(editions::remove);
    editions.add(said.over(same, ids));
    editions.sort(
        Comparator.comparing((Edition edition) -> edition.format().wire())
            .thenComparing(Edition::name));
    return editions;
  }

  private static String byLine(List<Maker> makers) {
    return Stream.of(Role.DIRECTOR, Role.ARTIST, Role.DEVELOPER, Role.STUDIO)
        .map(role -> of(makers, role))
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String of(List<Maker> makers, Role role) {
    return makers.stream()
        .filter(maker -> maker.role() == role)
        .map(Maker::name)
        .limit(3)
        .collect(Collectors.joining(" and "));
  }

  private static Title withBy(Title title, String by) {
    return new Title(
        title.id(),
        title.kind(),
        title.name(),
        title.year(),
        title.genre(),
        title.genres(),
        by,
        title.minutes(),
        title.age(),
        title.languages(),
        title.subtitles(),
        title.series(),
        title.names(),
        title.makers(),
        title.editions(),
        title.works(),
        title.version());
  }
}
