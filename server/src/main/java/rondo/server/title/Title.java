package rondo.server.title;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.base.id.TitleId;

/**
 * A work that can be rented or bought (FEATURES R4, R5).
 *
 * @param name in the catalogue's first language
 * @param year of its first publication
 * @param genre the first one, a cover's; {@code science-fiction}, {@code album}
 * @param genres further ones
 * @param by the line of makers that covers show
 * @param minutes running time, 0 where it means nothing
 * @param age from which it may be rented, 0 for all
 * @param languages of the sound, as BCP 47 tags
 * @param subtitles as BCP 47 tags
 * @param names in other languages
 * @param makers in the order of the credits
 * @param editions in which it was published, as far as known
 * @param works codes of the work itself (EIDR)
 * @param version grows with each change; 0 for one that no table holds yet
 */
public record Title(
    TitleId id,
    Kind kind,
    String name,
    int year,
    String genre,
    List<String> genres,
    String by,
    int minutes,
    int age,
    List<String> languages,
    List<String> subtitles,
    Optional<Series> series,
    List<TitleName> names,
    List<Maker> makers,
    List<Edition> editions,
    List<Identifier> works,
    int version) {
  public Title {
    genres = List.copyOf(genres);
    languages = List.copyOf(languages);
    subtitles = List.copyOf(subtitles);
    names = List.copyOf(names);
    makers = List.copyOf(makers);
    editions = List.copyOf(editions);
    works = List.copyOf(works);
  }

  /** The same, as of a version. */
  public Title at(int otherVersion) {
    return new Title(
        id,
        kind,
        name,
        year,
        genre,
        genres,
        by,
        minutes,
        age,
        languages,
        subtitles,
        series,
        names,
        makers,
        editions,
        works,
        otherVersion);
  }

  /** With one more edition. */
  public Title with(Edition edition) {
    List<Edition> more = Stream.concat(editions.stream(), Stream.of(edition)).toList();
    return new Title(
        id, kind, name, year, genre, genres, by, minutes, age, languages, subtitles, series, names,
        makers, more, works, version);
  }
}
