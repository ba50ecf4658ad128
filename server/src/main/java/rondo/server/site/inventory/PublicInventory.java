package rondo.server.site.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;
import rondo.base.id.TitleId;
import rondo.server.catalogue.Standing;
import rondo.server.database.Columns;
import rondo.server.search.Spelling;
import rondo.server.title.Kind;
import rondo.server.title.Titles;
import rondo.tariff.rule.Format;

/**
 * What stands where in the whole network, for everybody (FEATURES R5, B29). A disc counts where
 * somebody could take it home now: in a slot that is in order, not withdrawn, not complained of.
 * Thread-safe.
 */
public final class PublicInventory {
  private final Jdbi jdbi;
  private final InstantSource clock;

  /** The network of this database; the clock tells which kiosks are away. */
  public PublicInventory(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** One row of a count: of what, in which format, how many. */
  private record Counted(UUID id, Format format, int discs) {}

  /**
   * Titles as lines, in the order in which they are given.
   *
   * @param language BCP 47 tag in which names are wanted
   */
  public List<TitleLine> lines(List<TitleId> titles, String language) {
    return jdbi.withHandle(handle -> lines(handle, titles, language));
  }

  private static List<TitleLine> lines(Handle handle, List<TitleId> titles, String language) {
    Map<TitleId, TitleLine> lines =
        handle
            .createQuery(InventoryStatements.LINES)
            .bindArray("titles", UUID.class, titles.stream().map(TitleId::value).toList())
            .bind("language", language)
            .map((row, context) -> line(row))
            .collect(Collectors.toMap(TitleLine::id, Function.identity()));
    return titles.stream().filter(lines::containsKey).map(lines::get).toList();
  }

  private static TitleLine line(ResultSet row) throws SQLException {
    return new TitleLine(
        new TitleId(Columns.id(row, "title_id")),
        Kind.parse(row.getString("kind")).orElseThrow(),
        row.getString("shown"),
        row.getString("name"),
        row.getInt("year"),
        row.getString("genre"),
        row.getString("made_by"),
        row.getInt("age"),
        row.getInt("kiosks"));
  }

  /** The titles that came last. */
  public List<TitleLine> newest(int limit, String language) {
    return jdbi.withHandle(handle ->
        lines(
            handle,
            handle
                .createQuery(InventoryStatements.NEWEST)
                .bind("limit", limit)
                .mapTo(TitleId.class)
                .list(),
            language));
  }

  /** The title that this one was a double of, if it was. */
  public Optional<TitleId> mergedInto(TitleId title) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(InventoryStatements.MERGED)
            .bind("title", title)
            .mapTo(TitleId.class)
            .findOne());
  }

  /** A title, and where its discs are as seen from a place. */
  public Optional<TitleWhole> title(TitleId title, Optional<Here> here) {
    return jdbi.withHandle(handle ->
        Titles.find(handle, title)
            .map(found -> new TitleWhole(found, stands(handle, title, here), away(handle, title))));
  }

  private List<Stand> stands(Handle handle, TitleId title, Optional<Here> here) {
    Map<UUID, Map<Format, Integer>> discs =
        byId(
            handle
                .createQuery(InventoryStatements.STANDS)
                .bind("title", title)
                .map((row, context) -> counted(row, "kiosk_id"))
                .list());
    return kiosks(handle, discs.keySet(), here).stream()
        .map(kiosk -> new Stand(kiosk, discs.getOrDefault(kiosk.id().value(), Map.of())))
        .toList();
  }

  private static Map<Format, Integer> away(Handle handle, TitleId title) {
    return handle
        .createQuery(InventoryStatements.AWAY)
        .bind("title", title)
        .map(
            (row, context) -> Map.entry(Format.parse(row.getString("format")), row.getInt("discs")))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Counted counted(ResultSet row, String id) throws SQLException {
    return new Counted(
        Columns.id(row, id), Format.parse(row.getString("format")), row.getInt("discs"));
  }

  private static Map<UUID, Map<Format, Integer>> byId(List<Counted> rows) {
    Map<UUID, Map<Format, Integer>> counts = new LinkedHashMap<>();
    rows.forEach(row ->
        counts
            .computeIfAbsent(row.id, _ -> new EnumMap<>(Format.class))
            .put(row.format, row.discs));
    return counts;
  }

  /** Every kiosk, the nearest first where a place is given, else by name. */
  public List<PublicKiosk> kiosks(Optional<Here> here) {
    Instant now = clock.instant();
    return jdbi.withHandle(handle ->
        handle
            .createQuery(InventoryStatements.KIOSKS)
            .map((row, context) -> kiosk(row, now).from(here))
            .stream()
            .sorted(PublicKiosk.NEAREST)
            .toList());
  }

  /** One kiosk. */
  public Optional<PublicKiosk> kiosk(KioskId kiosk) {
    return jdbi.withHandle(
        handle -> kiosks(handle, List.of(kiosk.value()), Optional.empty()).stream().findFirst());
  }

  private List<PublicKiosk> kiosks(Handle handle, Collection<UUID> ids, Optional<Here> here) {
    Instant now = clock.instant();
    return handle
        .createQuery(InventoryStatements.KIOSKS + "where k.kiosk_id = any(:kiosks)")
        .bindArray("kiosks", UUID.class, List.copyOf(ids))
        .map((row, context) -> kiosk(row, now).from(here))
        .stream()
        .sorted(PublicKiosk.NEAREST)
        .toList();
  }

  private static PublicKiosk kiosk(ResultSet row, Instant now) throws SQLException {
    double latitude = row.getDouble("latitude");
    Optional<Here> place =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(new Here(latitude, row.getDouble("longitude")));
    return new PublicKiosk(
        new KioskId(Columns.id(row, "kiosk_id")),
        row.getString("name"),
        row.getString("address"),
        place,
        ZoneId.of(row.getString("zone")),
        row.getString("group_name"),
        Standing.of(row, now),
        Optional.empty());
  }

  /** The titles that stand in a kiosk, by name. */
  public List<Shelved> shelf(KioskId kiosk, String language) {
    return jdbi.withHandle(handle -> {
      Map<UUID, Map<Format, Integer>> discs =
          byId(
              handle
                  .createQuery(InventoryStatements.SHELF)
                  .bind("kiosk", kiosk)
                  .map((row, context) -> counted(row, "title_id"))
                  .list());
      List<TitleId> titles = discs.keySet().stream().map(TitleId::new).toList();
      return lines(handle, titles, language).stream()
          .map(line -> new Shelved(line, discs.getOrDefault(line.id().value(), Map.of())))
          .sorted(Shelved.BY_NAME)
          .toList();
    });
  }

  /** The kiosk that somebody means by a name, a street or a town; forgives typing errors. */
  public Optional<PublicKiosk> near(String typed) {
    return jdbi
        .withHandle(handle ->
            handle
                .createQuery(InventoryStatements.NEAR)
                .bind("typed", typed)
                .map((row, context) -> alike(row))
                .list())
        .stream()
        .min(Comparator.comparingInt(Alike::mistakes))
        .flatMap(alike -> kiosk(alike.kiosk));
  }

  /** A kiosk that may be meant; of several with as many mistakes the first is. */
  private record Alike(KioskId kiosk, int mistakes) {}

  private static Alike alike(ResultSet row) throws SQLException {
    return new Alike(
        new KioskId(Columns.id(row, "kiosk_id")),
        Spelling.between(row.getString("plain"), row.getString("known")));
  }
}
