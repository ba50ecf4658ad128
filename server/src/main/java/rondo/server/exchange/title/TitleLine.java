package rondo.server.exchange.title;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.base.id.TitleId;
import rondo.server.exchange.cell.Wanted;
import rondo.server.title.Identifier;
import rondo.server.title.Kind;
import rondo.server.title.Maker;

/**
 * What a row says of a title.
 *
 * @param number of the row in its file
 * @param id that the row names it by
 * @param ownKey that the operator knows it by
 * @param names by language
 * @param edition that the row describes, if any
 */
record TitleLine(
    long number,
    Optional<TitleId> id,
    Optional<String> ownKey,
    Wanted<Kind> kind,
    Wanted<String> name,
    Map<String, Wanted<String>> names,
    Wanted<Integer> year,
    Wanted<String> genre,
    Wanted<List<String>> genres,
    Wanted<String> by,
    Wanted<List<Maker>> makers,
    Wanted<Integer> minutes,
    Wanted<Integer> age,
    Wanted<List<String>> languages,
    Wanted<List<String>> subtitles,
    Wanted<String> series,
    Wanted<Integer> part,
    Wanted<List<Identifier>> works,
    Optional<EditionLine> edition) {
  /** Every code that the row names. */
  List<Identifier> codes() {
    return Stream.concat(
            works.over(List.of(), List.of()).stream(),
            edition.stream().flatMap(it -> it.codes().stream()))
        .distinct()
        .toList();
  }

  /** The kind that it says or that follows from its format. */
  Optional<Kind> kindSaid() {
    return kind instanceof Wanted.Set<Kind>(Kind said)
        ? Optional.of(said)
        : edition.map(it -> Kind.of(it.format()));
  }
}
