package rondo.server.exchange.disc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.server.exchange.cell.Row;
import rondo.server.exchange.cell.Wanted;
import rondo.server.title.Edition;
import rondo.server.title.Title;
import rondo.tariff.rule.Format;

/**
 * What a disc is a copy of.
 *
 * @param edition where it is known
 */
record Copy(UUID title, Format format, Optional<UUID> edition) {
  /** What a row says that its disc is; empty where it cannot be told, which stands in the row. */
  static Optional<Copy> of(
      Row row, DiscLine line, KnownDiscs known, Optional<KnownDiscs.Disc> disc) {
    Optional<Title> title = title(row, line, known, disc);
    if (title.isEmpty()) {
      return Optional.empty();
    }
    Optional<Edition> coded =
        line.ean()
            .flatMap(ean ->
                title.get().editions().stream()
                    .filter(edition -> edition.identifiers().contains(ean))
                    .findFirst());
    Optional<Format> format =
        line.format()
            .or(() -> coded.map(Edition::format))
            .or(() -> disc.map(KnownDiscs.Disc::format))
            .or(() -> only(title.get()));
    if (format.isEmpty()) {
      row.wrong(DiscColumns.FORMAT, "Say the format: the title has several, or none yet.");
      return Optional.empty();
    }
    if (!title.get().kind().formats().contains(format.get())) {
      row.wrong(
          DiscColumns.FORMAT,
          "%s is of the kind %s; there are no such discs of it."
              .formatted(title.get().name(), title.get().kind().wire()));
      return Optional.empty();
    }
    return edition(row, line, title.get(), format.get(), coded, disc)
        .map(edition -> new Copy(title.get().id().value(), format.get(), edition));
  }

  private static Optional<Title> title(
      Row row, DiscLine line, KnownDiscs known, Optional<KnownDiscs.Disc> disc) {
    Optional<Title> named = known.title(line);
    Optional<Title> coded = line.ean().flatMap(known::title);
    if (line.title().isPresent() && named.isEmpty()) {
      row.wrong(DiscColumns.TITLE, "No title has this id or key. Import the titles first.");
    } else if (line.ean().isPresent() && coded.isEmpty()) {
      row.wrong(DiscColumns.EAN, "No edition has this code. Import the titles first.");
    } else if (named.isPresent() && coded.isPresent() && !named.equals(coded)) {
      row.wrong(DiscColumns.EAN, "This code belongs to another title: " + coded.get().name() + ".");
    } else {
      Optional<Title> title =
          named.or(() -> coded).or(() -> disc.flatMap(it -> known.title(it.title())));
      if (title.isEmpty()) {
        row.wrong(DiscColumns.TITLE, "Name the title, by its id or key, or by an EAN.");
      }
      return title;
    }
    return Optional.empty();
  }

  private static Optional<Format> only(Title title) {
    List<Format> formats = title.editions().stream().map(Edition::format).distinct().toList();
    List<Format> all = formats.isEmpty() ? title.kind().formats() : formats;
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** The edition that is meant; the outer is empty where there is no such. */
  private static Optional<Optional<UUID>> edition(
      Row row,
      DiscLine line,
      Title title,
      Format format,
      Optional<Edition> coded,
      Optional<KnownDiscs.Disc> disc) {
    List<Edition> all =
        title.editions().stream().filter(edition -> edition.format() == format).toList();
    return switch (line.edition()) {
      case Wanted.Emptied<String>() -> Optional.of(Optional.empty());
      case Wanted.Set<String>(String name) -> {
        Optional<Edition> named = all.stream().filter(it -> it.name().equals(name)).findFirst();
        if (named.isEmpty()) {
          row.wrong(DiscColumns.EDITION, "The title has no such edition in this format.");
        }
        yield named.map(edition -> Optional.of(edition.id()));
      }
      case Wanted.Kept<String>() -> {
        Optional<UUID> kept =
            disc.filter(it -> it.title().equals(title.id().value()) && it.format() == format)
                .flatMap(KnownDiscs.Disc::edition);
        Optional<UUID> only =
            all.size() == 1 && disc.isEmpty() ? Optional.of(all.getFirst().id()) : Optional.empty();
        yield Optional.of(
            coded
                .filter(it -> it.format() == format)
                .map(Edition::id)
                .or(() -> kept)
                .or(() -> only));
      }
    };
  }
}
