package rondo.server.sample;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.GroupId;
import rondo.base.id.KioskId;
import rondo.base.id.OperatorId;
import rondo.base.json.StrictJson;
import rondo.media.label.GroupCode;
import rondo.protocol.state.State;
import rondo.tariff.rule.Tariff;

/**
 * The demo's operator, group, kiosk, tariff, titles and discs. Always the same ids, so installing
 * it again changes nothing. The discs are with the operator until the kiosk says that it has loaded
 * {@link LoadingList#sample}.
 */
public final class SampleData {
  /** Who runs the demo's group. */
  public static final OperatorId OPERATOR = new OperatorId(id(1));

  /** The demo's group. */
  public static final GroupId GROUP = new GroupId(id(2));

  /** The code on its labels. */
  public static final GroupCode GROUP_CODE = GroupCode.of(1);

  /** The demo's kiosk, "Station Hall". */
  public static final KioskId STATION_HALL = new KioskId(id(3));

  private SampleData() {}

  private static UUID id(long number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  /** Installs what is missing, all or nothing. */
  public static void install(Jdbi jdbi, Instant now) {
    jdbi.useTransaction(handle -> {
      network(handle, SampleTariff.standard(), now);
      State.Catalogue catalogue = SampleTitles.read();
      catalogue.titles().forEach(title -> title(handle, title));
      catalogue.discs().forEach(disc -> disc(handle, disc, now));
    });
  }

  private static void network(Handle handle, Tariff tariff, Instant now) {
    handle.execute(
        "insert into operator (operator_id, name) values (?, 'Rondo Demo')"
            + " on conflict do nothing",
        OPERATOR);
    handle.execute(
        "insert into tariff (tariff_id, version, document, created_at)"
            + " values (?, ?, cast(? as jsonb), ?) on conflict do nothing",
        tariff.id(),
        tariff.version(),
        StrictJson.wire().writeText(tariff),
        now);
    handle.execute(
        "insert into kiosk_group (group_id, operator_id, code, name, currency, tariff_id,"
            + " tariff_version, help_phone)"
            + " values (?, ?, ?, 'Downtown', ?, ?, ?, '555-0100') on conflict do nothing",
        GROUP,
        OPERATOR,
        GROUP_CODE.value(),
        tariff.currency().getCurrencyCode(),
        tariff.id(),
        tariff.version());
    handle.execute(
        "insert into kiosk (kiosk_id, group_id, name, zone, created_at)"
            + " values (?, ?, 'Station Hall', 'America/New_York', ?) on conflict do nothing",
        STATION_HALL,
        GROUP,
        now);
  }

  private static void title(Handle handle, State.Title title) {
    handle
        .createUpdate(
            """
            insert into title (title_id, name, year, genre, made_by, minutes, age, languages)
            values (:id, :name, :year, :genre, :by, :minutes, :age, :languages)
            on conflict do nothing
            """)
        .bind("id", title.id())
        .bind("name", title.name())
        .bind("year", title.year())
        .bind("genre", title.genre())
        .bind("by", title.by())
        .bind("minutes", title.minutes())
        .bind("age", title.age())
        .bindArray("languages", String.class, title.languages())
        .execute();
  }

  private static void disc(Handle handle, State.Disc disc, Instant now) {
    handle.execute(
        "insert into disc (disc_code, group_id, title_id, format, added_at)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing",
        disc.code().value(),
        GROUP,
        disc.title(),
        disc.format().wire(),
        now);
    handle.execute(
        "insert into disc_place (disc_code, kind, version, since)"
            + " values (?, 'OPERATOR', 1, ?) on conflict do nothing",
        disc.code().value(),
        now);
  }
}
