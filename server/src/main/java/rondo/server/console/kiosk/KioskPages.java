package rondo.server.console.kiosk;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.findText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import rondo.base.json.StrictJson;
import rondo.base.place.Slot;
import rondo.server.console.event.EventRow;
import rondo.server.console.kiosk.KioskView.Held;
import rondo.server.console.kiosk.KioskView.Parked;
import rondo.server.console.kiosk.Planogram.Cell;
import rondo.server.console.kiosk.Planogram.Filled;
import rondo.server.console.signin.Visit;
import rondo.server.database.Columns;
import rondo.tariff.rule.Tariff;

/** Reads the pages of kiosks. Thread-safe. */
final class KioskPages {
  private final Jdbi jdbi;
  private final boolean identity;
  private final GroupCounts counts;

  KioskPages(Jdbi jdbi, boolean identity) {
    this.jdbi = jdbi;
    this.identity = identity;
    this.counts = new GroupCounts(jdbi);
  }

  /** Every group with its kiosks, the empty ones too. */
  List<GroupView> groups(Visit visit) {
    List<KioskRow> kiosks = all(visit);
    Map<UUID, GroupCounts.Count> discs = counts.of(visit);
    return jdbi.withHandle(handle ->
        handle
            .createQuery(KioskStatements.GROUPS)
            .bind("operator", visit.operator().value())
            .map((row, context) -> GroupView.of(row).with(kiosks))
            .map(group -> group.with(discs.getOrDefault(group.id(), GroupCounts.Count.NONE)))
            .list());
  }

  /** One group of the operator's. */
  Optional<GroupPage> group(Visit visit, UUID group) {
    return groups(visit).stream()
        .filter(one -> one.id().equals(group))
        .findFirst()
        .map(one -> new GroupPage(one, others(visit, group), charges(group)));
  }

  private List<GroupPage.Other> others(Visit visit, UUID group) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(KioskStatements.OTHERS)
            .bind("operator", visit.operator().value())
            .bind("group", group)
            .map((row, context) ->
                new GroupPage.Other(
                    row.getObject("group_id", UUID.class),
                    row.getString("name"),
                    row.getString("code"),
                    row.getInt("taking"),
                    row.getInt("kiosks")))
            .list());
  }

  private List<GroupPage.Charge> charges(UUID group) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(KioskStatements.CHARGES)
            .bind("group", group)
            .map((row, context) ->
                new GroupPage.Charge(
                    Columns.find(row, "valid_from"),
                    StrictJson.wire().readText(row.getString("document"), Tariff.class)))
            .list());
  }

  /** The names of the tariffs that there are. */
  List<String> tariffs() {
    return jdbi.withHandle(
        handle -> handle.createQuery(KioskStatements.TARIFFS).mapTo(String.class).list());
  }

  private List<KioskRow> all(Visit visit) {
    return jdbi.withHandle(handle -> rows(handle, visit, Optional.empty()));
  }

  Optional<KioskView> one(Visit visit, UUID kiosk, Overlay overlay) {
    return jdbi.withHandle(handle ->
        rows(handle, visit, Optional.of(kiosk)).stream()
            .findFirst()
            .map(row -> view(handle, visit, row, overlay)));
  }

  private static List<KioskRow> rows(Handle handle, Visit visit, Optional<UUID> kiosk) {
    Instant midnight =
        visit.now().atZone(visit.zone()).toLocalDate().atStartOfDay(visit.zone()).toInstant();
    return handle
        .createQuery(KioskStatements.KIOSKS)
        .bind("operator", visit.operator().value())
        .bind("kiosk", kiosk.orElse(null))
        .bind("midnight", midnight)
        .map((row, context) -> KioskRow.of(row))
        .list();
  }

  private KioskView view(Handle handle, Visit visit, KioskRow row, Overlay overlay) {
    Map<Slot, Reading> read = new TreeMap<>();
    of(handle, KioskStatements.READ, row)
        .map((reading, _) -> Reading.of(reading))
        .forEach(reading -> read.put(reading.slot(), reading));
    return new KioskView(
        row,
        Planogram.of(
            of(handle, KioskStatements.SLOTS, row).map((slot, _) -> filled(slot, read)).list(),
            times(read),
            overlay),
        of(handle, KioskStatements.TOPICS, row).map((topic, context) -> held(topic)).list(),
        of(handle, KioskStatements.PARKED, row).map((fact, context) -> parked(fact)).list(),
        of(handle, KioskStatements.EVENTS, row)
            .bind("operator", visit.operator().value())
            .map((event, context) -> EventRow.of(event))
            .list(),
        identity,
        Optional.empty());
  }

  private static Query of(Handle handle, String sql, KioskRow row) {
    return handle.createQuery(sql).bind("kiosk", row.id());
  }

  /** What an audit has read of a slot last. */
  private record Reading(Slot slot, Instant at, boolean wrong) {
    static Reading of(ResultSet row) throws SQLException {
      return new Reading(
          new Slot(row.getInt("deck"), row.getInt("position")),
          Columns.at(row, "at"),
          row.getBoolean("wrong"));
    }
  }

  private static Map<Slot, Instant> times(Map<Slot, Reading> read) {
    Map<Slot, Instant> times = new TreeMap<>();
    read.forEach((slot, reading) -> times.put(slot, reading.at()));
    return times;
  }

  private static Filled filled(ResultSet row, Map<Slot, Reading> read) throws SQLException {
    int position = row.getInt("position");
    var slot = new Slot(row.getInt("deck"), position);
    Optional<String> disc = findText(row, "disc_code");
    String words = row.getString("words");
    Optional<Reading> reading = Optional.ofNullable(read.get(slot));
    Instant since = at(row, "since");
    boolean wrong = reading.filter(it -> it.wrong() && it.at().isAfter(since)).isPresent();
    String kind = disc.isPresent() ? kind(row, wrong) : noted(words);
    return new Filled(
        slot, new Cell(position, kind, disc, words, Optional.of(since), reading.map(Reading::at)));
  }

  private static String kind(ResultSet row, boolean wrong) throws SQLException {
    return wrong ? "wrong" : row.getBoolean("withdrawn") ? "withdrawn" : "disc";
  }

  private static String noted(String words) {
    return words.startsWith("locked") ? "locked" : "unknown";
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getString("topic"),
        row.getLong("version"),
        row.getLong("held_version"),
        at(row, "changed_at"));
  }

  private static Parked parked(ResultSet row) throws SQLException {
    return new Parked(
        row.getInt("epoch"),
        row.getLong("sequence"),
        row.getString("reason"),
        at(row, "parked_at"));
  }
}
