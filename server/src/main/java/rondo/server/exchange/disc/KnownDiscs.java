package rondo.server.exchange.disc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import rondo.base.id.GroupId;
import rondo.base.id.OperatorId;
import rondo.base.id.TitleId;
import rondo.media.label.DiscCode;
import rondo.server.database.Columns;
import rondo.server.exchange.run.Scope;
import rondo.server.inventory.PlaceKind;
import rondo.server.title.Identifier;
import rondo.server.title.Title;
import rondo.server.title.Titles;
import rondo.tariff.rule.Format;

/** What is known of the discs and titles that some rows name. Used by one thread. */
final class KnownDiscs {
  private static final String DISCS =
      """
      select d.disc_code, d.group_id, d.title_id, d.format, d.edition_id, d.note, p.kind,
             g.operator_id = :operator as own
      from disc d join kiosk_group g on g.group_id = d.group_id
      left join disc_place p on p.disc_code = d.disc_code
      where d.disc_code = any(:codes) or d.disc_code in (
        select disc_code from disc_key where operator_id = :operator and own_key = any(:keys))
      """;

  private static final String DISC_KEYS =
      """
      select own_key, disc_code from disc_key
      where operator_id = :operator and own_key = any(:keys)
      """;

  private static final String TITLE_KEYS =
      """
      select own_key, title_id from title_key
      where operator_id = :operator and own_key = any(:keys)
      """;

  private static final String CODES =
      """
      select value, title_id from identifier
      where scheme in ('ean', 'isbn') and value = any(:codes)
      """;

  private static final String LIVING =
      """
      with recursive way as (
        select title_id as asked, title_id, merged_into from title where title_id = any(:titles)
        union all
        select w.asked, t.title_id, t.merged_into
        from way w join title t on t.title_id = w.merged_into)
      select asked, title_id from way where merged_into is null
      """;

  /**
   * A disc.
   *
   * @param own whether it belongs to the operator of the file
   */
  record Disc(
      DiscCode code,
      GroupId group,
      UUID title,
      Format format,
      Optional<UUID> edition,
      String note,
      PlaceKind place,
      boolean own) {}

  final Map<DiscCode, Disc> discs = new HashMap<>();
  final Map<String, DiscCode> keys = new HashMap<>();
  private final Map<String, UUID> titleKeys = new HashMap<>();
  private final Map<String, UUID> coded = new HashMap<>();
  private final Map<UUID, UUID> living = new HashMap<>();
  private final Map<UUID, Title> titles = new HashMap<>();

  private KnownDiscs() {}

  static KnownDiscs load(Scope scope, List<DiscLine> lines) {
    var known = new KnownDiscs();
    known.loadDiscs(scope.handle(), scope.operator(), lines);
    known.loadTitles(scope.handle(), scope.operator(), lines);
    return known;
  }

  private void loadDiscs(Handle handle, OperatorId operator, List<DiscLine> lines) {
    List<String> own = lines.stream().flatMap(line -> line.ownKey().stream()).toList();
    List<String> codes =
        lines.stream().flatMap(line -> line.code().stream()).map(DiscCode::value).toList();
    pairs(handle, operator, DISC_KEYS, own)
        .forEach((key, code) -> keys.put(key, new DiscCode(code)));
    handle
        .createQuery(DISCS)
        .bind("operator", operator)
        .bindArray("codes", String.class, codes)
        .bindArray("keys", String.class, own)
        .map((row, context) ->
            new Disc(
                new DiscCode(row.getString("disc_code")),
                new GroupId(Columns.id(row, "group_id")),
                Columns.id(row, "title_id"),
                Format.parse(row.getString("format")),
                Columns.findId(row, "edition_id"),
                row.getString("note"),
                Columns.findText(row, "kind").map(PlaceKind::valueOf).orElse(PlaceKind.OPERATOR),
                row.getBoolean("own")))
        .forEach(disc -> discs.put(disc.code(), disc));
  }

  private void loadTitles(Handle handle, OperatorId operator, List<DiscLine> lines) {
    List<String> own = lines.stream().flatMap(line -> line.title().stream()).toList();
    List<String> codes =
        lines.stream().flatMap(line -> line.ean().stream()).map(Identifier::value).toList();
    pairs(handle, operator, TITLE_KEYS, own)
        .forEach((key, title) -> titleKeys.put(key, UUID.fromString(title)));
    pairs(handle, operator, CODES, codes)
        .forEach((code, title) -> coded.put(code, UUID.fromString(title)));
    Set<UUID> wanted = new HashSet<>(titleKeys.values());
    wanted.addAll(coded.values());
    lines.forEach(line -> line.titleId().ifPresent(wanted::add));
    discs.values().forEach(disc -> wanted.add(disc.title()));
    handle
        .createQuery(LIVING)
        .bindArray("titles", UUID.class, List.copyOf(wanted))
        .map((row, context) -> Map.entry(Columns.id(row, "asked"), Columns.id(row, "title_id")))
        .forEach(way -> living.put(way.getKey(), way.getValue()));
    var ids = living.values().stream().distinct().map(TitleId::new).toList();
    Titles.find(handle, ids).forEach(title -> titles.put(title.id().value(), title));
  }

  /** The two columns of a query by some texts, as texts. */
  private static Map<String, String> pairs(
      Handle handle, OperatorId operator, String sql, List<String> texts) {
    if (texts.isEmpty()) {
      return Map.of();
    }
    var query = handle.createQuery(sql);
    if (sql.contains(":operator")) {
      query.bind("operator", operator);
    }
    return query
        .bindArray(sql.contains(":keys") ? "keys" : "codes", String.class, texts)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
  }

  /** The living title that a row names by id or own key. */
  Optional<Title> title(DiscLine line) {
    Optional<UUID> id =
        line.titleId()
            .filter(living::containsKey)
            .or(() -> line.title().map(titleKeys::get).or(() -> line.titleId()));
    return id.flatMap(this::title);
  }

  /** The living title whose edition has this code. */
  Optional<Title> title(Identifier code) {
    return Optional.ofNullable(coded.get(code.value())).flatMap(this::title);
  }

  /** The living title that an id leads to. */
  Optional<Title> title(UUID id) {
    return Optional.ofNullable(living.get(id)).map(titles::get);
  }
}
