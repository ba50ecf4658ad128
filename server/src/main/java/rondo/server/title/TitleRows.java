package rondo.server.title;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rondo.base.id.TitleId;
import rondo.tariff.rule.Format;

/** Titles as the rows of their tables; components are columns. */
final class TitleRows {
  record TitleRow(
      UUID titleId,
      String kind,
      String name,
      int year,
      String genre,
      List<String> genres,
      String madeBy,
      int minutes,
      int age,
      List<String> languages,
      List<String> subtitles,
      Optional<String> series,
      Optional<Integer> part,
      int version) {}

  record NameRow(UUID titleId, String language, String name) {}

  record MakerRow(UUID titleId, int position, String role, String name) {}

  record EditionRow(
      UUID editionId,
      UUID titleId,
      String format,
      String name,
      Optional<Integer> published,
      Optional<Integer> minutes,
      List<String> languages,
      List<String> subtitles) {}

  record IdentifierRow(String scheme, String value, UUID titleId, Optional<UUID> editionId) {}

  /** What one query brings of a title. */
  record Whole(
      TitleRow title,
      List<NameRow> names,
      List<MakerRow> makers,
      List<EditionRow> editions,
      List<IdentifierRow> identifiers) {}

  private TitleRows() {}

  static TitleRow title(Title title) {
    return new TitleRow(
        title.id().value(),
        title.kind().wire(),
        title.name(),
        title.year(),
        title.genre(),
        title.genres(),
        title.by(),
        title.minutes(),
        title.age(),
        title.languages(),
        title.subtitles(),
        title.series().map(Series::name),
        title.series().flatMap(series -> boxed(series.part())),
        title.version());
  }

  static List<NameRow> names(Title title) {
    return title.names().stream()
        .map(name -> new NameRow(title.id().value(), name.language(), name.name()))
        .toList();
  }

  static List<MakerRow> makers(Title title) {
    return IntStream.range(0, title.makers().size())
        .mapToObj(i -> {
          Maker maker = title.makers().get(i);
          return new MakerRow(title.id().value(), i + 1, maker.role().wire(), maker.name());
        })
        .toList();
  }

  static List<EditionRow> editions(Title title) {
    return title.editions().stream()
        .map(edition ->
            new EditionRow(
                edition.id(),
                title.id().value(),
                edition.format().wire(),
                edition.name(),
                boxed(edition.published()),
                boxed(edition.minutes()),
                edition.languages(),
                edition.subtitles()))
        .toList();
  }

  static List<IdentifierRow> identifiers(Title title) {
    var works = title.works().stream().map(code -> row(title, code, Optional.empty()));
    var editions =
        title.editions().stream()
            .flatMap(edition ->
                edition.identifiers().stream()
                    .map(code -> row(title, code, Optional.of(edition.id()))));
    return Stream.concat(works, editions).toList();
  }

  private static IdentifierRow row(Title title, Identifier code, Optional<UUID> edition) {
    return new IdentifierRow(code.scheme().wire(), code.value(), title.id().value(), edition);
  }

  static Title read(Whole whole) {
    TitleRow row = whole.title();
    return new Title(
        new TitleId(row.titleId()),
        Kind.parse(row.kind()).orElseThrow(),
        row.name(),
        row.year(),
        row.genre(),
        row.genres(),
        row.madeBy(),
        row.minutes(),
        row.age(),
        row.languages(),
        row.subtitles(),
        row.series().map(name -> new Series(name, unboxed(row.part()))),
        whole.names().stream().map(name -> new TitleName(name.language(), name.name())).toList(),
        whole.makers().stream().map(TitleRows::maker).toList(),
        whole.editions().stream().map(edition -> edition(edition, whole.identifiers())).toList(),
        codes(whole.identifiers(), Optional.empty()),
        row.version());
  }

  private static Maker maker(MakerRow row) {
    return new Maker(Maker.Role.parse(row.role()).orElseThrow(), row.name());
  }

  private static Edition edition(EditionRow row, List<IdentifierRow> identifiers) {
    return new Edition(
        row.editionId(),
        Format.parse(row.format()),
        row.name(),
        unboxed(row.published()),
        unboxed(row.minutes()),
        row.languages(),
        row.subtitles(),
        codes(identifiers, Optional.of(row.editionId())));
  }

  private static List<Identifier> codes(List<IdentifierRow> rows, Optional<UUID> edition) {
    return rows.stream()
        .filter(row -> row.editionId().equals(edition))
        .map(
            row -> new Identifier(Identifier.Scheme.parse(row.scheme()).orElseThrow(), row.value()))
        .toList();
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static OptionalInt unboxed(Optional<Integer> number) {
    return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
  }
}
