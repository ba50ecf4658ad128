package rondo.server.exchange.title;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import rondo.server.exchange.cell.Wanted;
import rondo.server.title.Edition;
import rondo.server.title.Identifier;
import rondo.server.title.Identifier.Scheme;
import rondo.tariff.rule.Format;

/** What a row says of an edition. */
record EditionLine(
    Format format,
    String name,
    Wanted<Integer> published,
    Wanted<Integer> minutes,
    Wanted<List<String>> languages,
    Wanted<List<String>> subtitles,
    Wanted<List<Identifier>> eans,
    Wanted<List<Identifier>> isbns) {
  /** In the order in which tables give them. */
  static final Comparator<Identifier> ORDER =
      Comparator.comparing((Identifier code) -> code.scheme().wire())
          .thenComparing(Identifier::value);

  /** Every code that it names. */
  List<Identifier> codes() {
    return Stream.of(eans, isbns)
        .flatMap(wanted -> wanted.over(List.of(), List.of()).stream())
        .toList();
  }

  /** Whether it is this edition. */
  boolean names(Edition edition) {
    return edition.format() == format && edition.name().equals(name);
  }

  /** The edition as it is then. */
  Edition over(Optional<Edition> known, java.util.function.Supplier<UUID> ids) {
    Edition before =
        known.orElseGet(() ->
            new Edition(
                ids.get(),
                format,
                name,
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                List.of()));
    return new Edition(
        before.id(),
        format,
        name,
        number(published, before.published()),
        number(minutes, before.minutes()),
        languages.over(before.languages(), List.of()),
        subtitles.over(before.subtitles(), List.of()),
        codes(before.identifiers()));
  }

  private static OptionalInt number(Wanted<Integer> wanted, OptionalInt known) {
    return switch (wanted) {
      case Wanted.Kept<Integer>() -> known;
      case Wanted.Emptied<Integer>() -> OptionalInt.empty();
      case Wanted.Set<Integer>(Integer value) -> OptionalInt.of(value);
    };
  }

  private List<Identifier> codes(List<Identifier> known) {
    List<Identifier> codes = new ArrayList<>(eans.over(of(known, Scheme.EAN), List.of()));
    codes.addAll(isbns.over(of(known, Scheme.ISBN), List.of()));
    return codes.stream().distinct().sorted(ORDER).toList();
  }

  private static List<Identifier> of(List<Identifier> codes, Scheme scheme) {
    return codes.stream().filter(code -> code.scheme() == scheme).toList();
  }
}
