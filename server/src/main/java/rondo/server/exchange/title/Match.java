package rondo.server.exchange.title;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.server.exchange.cell.Wanted;
import rondo.server.exchange.title.NameIndex.Named;
import rondo.server.title.Identifier;

/** Which title a row means. */
sealed interface Match {
  /** One that is known. */
  record Known(UUID title) implements Match {}

  /** One that is not known yet. */
  record Fresh() implements Match {}

  /**
   * Nobody can tell.
   *
   * @param column whose cell speaks against the others
   */
  record Doubtful(String column, String why) implements Match {}

  /** Finds it: by id or own key, by codes, then by name, year and makers. Pure. */
  static Match of(TitleLine line, Shelf shelf, NameIndex names) {
    Optional<UUID> named =
        line.id().flatMap(id -> shelf.byId(id.value())).or(() -> byKey(line, shelf));
    Set<UUID> coded = new LinkedHashSet<>();
    for (Identifier code : line.codes()) {
      Optional<UUID> owner = shelf.byCode(code);
      if (owner.isPresent() && named.isPresent() && !owner.equals(named)) {
        return new Doubtful(column(code), belongs(code, shelf, owner.get()));
      }
      owner.ifPresent(coded::add);
    }
    if (coded.size() > 1) {
      return new Doubtful(TitleColumns.EAN, "These codes belong to different titles.");
    }
    return named
        .or(() -> coded.stream().findFirst())
        .<Match>map(Known::new)
        .orElseGet(() -> byName(line, names));
  }

  private static Optional<UUID> byKey(TitleLine line, Shelf shelf) {
    return line.ownKey().or(() -> line.id().map(Object::toString)).flatMap(shelf::byKey);
  }

  private static String column(Identifier code) {
    return switch (code.scheme()) {
      case EAN -> TitleColumns.EAN;
      case ISBN -> TitleColumns.ISBN;
      case EIDR -> TitleColumns.EIDR;
    };
  }

  private static String belongs(Identifier code, Shelf shelf, UUID owner) {
    return "%s belongs to another title: %s (%d), %s."
        .formatted(code.value(), shelf.title(owner).name(), shelf.title(owner).year(), owner);
  }

  private static Match byName(TitleLine line, NameIndex names) {
    if (!(line.name() instanceof Wanted.Set<String>(String name))
        || !(line.year() instanceof Wanted.Set<Integer>(Integer year))) {
      return new Fresh();
    }
    List<Named> found =
        names.find(name, year, line.by().over("", "")).stream()
            .filter(it -> line.kindSaid().map(kind -> kind == it.kind()).orElse(true))
            .toList();
    return switch (found.size()) {
      case 0 -> new Fresh();
      case 1 -> new Known(found.getFirst().title());
      default ->
          new Doubtful(
              TitleColumns.NAME,
              "Several titles are called so in this year. Name one by its id: "
                  + String.join(
                      ", ", found.stream().limit(3).map(it -> it.title().toString()).toList())
                  + ".");
    };
  }
}
