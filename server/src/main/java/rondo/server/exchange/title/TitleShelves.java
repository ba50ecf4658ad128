package rondo.server.exchange.title;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import rondo.base.id.OperatorId;
import rondo.base.id.TitleId;
import rondo.server.exchange.cell.Wanted;
import rondo.server.exchange.run.Scope;
import rondo.server.exchange.title.NameIndex.Named;
import rondo.server.store.RowJson;
import rondo.server.title.Identifier;
import rondo.server.title.Kind;
import rondo.server.title.Titles;

/** Fetches the titles that rows may mean, and writes what became of them. */
final class TitleShelves {
  private static final String LIVING =
      """
      with recursive way as (
        select title_id as asked, title_id, merged_into from title where title_id = any(:titles)
        union all
        select w.asked, t.title_id, t.merged_into
        from way w join title t on t.title_id = w.merged_into)
      select asked, title_id from way where merged_into is null
      """;

  /** Whoever merges or corrects them waits; rows that only refer to them do not. */
  private static final String LOCK =
      """
      select title_id from title where title_id = any(:titles)
      order by title_id for no key update
      """;

  private static final String KEYS =
      """
      select own_key, title_id from title_key
      where operator_id = :operator and own_key = any(:keys)
      """;

  private static final String CODES =
      """
      select i.title_id
      from unnest(:schemes, :codes) as named (scheme, value)
      join identifier i on i.scheme = named.scheme and i.value = named.value
      """;

  private static final String NAMES =
      """
      select title_id, name, year, made_by, kind from title
      where year = any(:years) and merged_into is null
      """;

  private static final String SAVE_KEYS =
      """
      insert into title_key (operator_id, own_key, title_id)
      select :operator, own_key, title_id
      from jsonb_to_recordset(cast(:rows as jsonb)) as given (own_key text, title_id uuid)
      on conflict (operator_id, own_key) do update set title_id = excluded.title_id
      """;

  record KeyRow(String ownKey, UUID titleId) {}

  private TitleShelves() {}

  /** What these rows may mean. */
  static Shelf load(Scope scope, List<TitleLine> lines, NameIndex names) {
    Shelf shelf = new Shelf();
    Set<UUID> wanted = new HashSet<>();
    lines.forEach(line -> line.id().ifPresent(id -> wanted.add(id.value())));
    Map<String, UUID> keys = keys(scope.handle(), scope.operator(), ownKeys(lines));
    wanted.addAll(keys.values());
    wanted.addAll(coded(scope.handle(), lines));
    names(scope.handle(), lines, names);
    lines.forEach(line -> wanted.addAll(named(line, names)));
    Map<UUID, UUID> living =
        scope.dry() ? living(scope.handle(), wanted) : held(scope.handle(), wanted);
    living.forEach(shelf::lead);
    Titles.find(scope.handle(), living.values().stream().distinct().map(TitleId::new).toList())
        .forEach(shelf::hold);
    keys.forEach((key, title) -> shelf.key(key, living.getOrDefault(title, title)));
    return shelf;
  }

  private static Set<String> ownKeys(List<TitleLine> lines) {
    return lines.stream()
        .flatMap(
            line -> Stream.concat(line.ownKey().stream(), line.id().map(Object::toString).stream()))
        .collect(Collectors.toSet());
  }

  private static Set<UUID> named(TitleLine line, NameIndex names) {
    return line.name() instanceof Wanted.Set<String>(String name)
            && line.year() instanceof Wanted.Set<Integer>(Integer year)
        ? names.find(name, year, "").stream().map(Named::title).collect(Collectors.toSet())
        : Set.of();
  }

  private static void names(Handle handle, List<TitleLine> lines, NameIndex names) {
    Set<Integer> years =
        lines.stream()
            .flatMap(line ->
                line.year() instanceof Wanted.Set<Integer>(Integer year)
                    ? Stream.of(year)
                    : Stream.empty())
            .collect(Collectors.toSet());
    List<Integer> unloaded = names.unloaded(years);
    if (unloaded.isEmpty()) {
      return;
    }
    handle
        .createQuery(NAMES)
        .bindArray("years", Integer.class, unloaded)
        .map((row, context) ->
            new Named(
                row.getObject("title_id", UUID.class),
                row.getString("name"),
                row.getInt("year"),
                row.getString("made_by"),
                Kind.parse(row.getString("kind")).orElseThrow()))
        .forEach(names::add);
  }

  /** The living titles, which nobody else changes from now on: what is read is what is changed. */
  private static Map<UUID, UUID> held(Handle handle, Set<UUID> wanted) {
    Set<UUID> held = new HashSet<>();
    Set<UUID> next = wanted;
    Map<UUID, UUID> living = Map.of();
    while (!next.isEmpty()) {
      lock(handle, next);
      held.addAll(next);
      living = living(handle, wanted);
      next = new HashSet<>(living.values());
      next.removeAll(held);
    }
    return living;
  }

  private static void lock(Handle handle, Set<UUID> titles) {
    handle
        .createQuery(LOCK)
        .bindArray("titles", UUID.class, List.copyOf(titles))
        .mapTo(UUID.class)
        .list();
  }

  private static Map<UUID, UUID> living(Handle handle, Set<UUID> titles) {
    return handle
        .createQuery(LIVING)
        .bindArray("titles", UUID.class, List.copyOf(titles))
        .map((row, context) ->
            Map.entry(row.getObject("asked", UUID.class), row.getObject("title_id", UUID.class)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The titles that an operator calls by these keys. */
  static Map<String, UUID> keys(Handle handle, OperatorId operator, Set<String> keys) {
    return handle
        .createQuery(KEYS)
        .bind("operator", operator)
        .bindArray("keys", String.class, List.copyOf(keys))
        .map((row, context) ->
            Map.entry(row.getString("own_key"), row.getObject("title_id", UUID.class)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<UUID> coded(Handle handle, List<TitleLine> lines) {
    List<Identifier> codes =
        lines.stream().flatMap(line -> line.codes().stream()).distinct().toList();
    return codes.isEmpty()
        ? List.of()
        : handle
            .createQuery(CODES)
            .bindArray(
                "schemes", String.class, codes.stream().map(it -> it.scheme().wire()).toList())
            .bindArray("codes", String.class, codes.stream().map(Identifier::value).toList())
            .mapTo(UUID.class)
            .list();
  }

  /** Writes what rows changed. */
  static void save(Scope scope, Shelf shelf) {
    if (!shelf.changed().isEmpty()) {
      Titles.save(scope.handle(), shelf.changed(), scope.now());
    }
    List<KeyRow> keys =
        shelf.newKeys().entrySet().stream()
            .map(key -> new KeyRow(key.getKey(), key.getValue()))
            .toList();
    if (!keys.isEmpty()) {
      scope
          .handle()
          .createUpdate(SAVE_KEYS)
          .bind("operator", scope.operator())
          .bind("rows", RowJson.text(keys))
          .execute();
    }
  }
}
