package rondo.server.sample;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.GroupId;
import rondo.base.id.KioskId;
import rondo.base.id.OperatorId;
import rondo.base.id.TitleId;
import rondo.base.json.StrictJson;
import rondo.media.label.GroupCode;
import rondo.server.title.Title;
import rondo.server.title.Titles;
import rondo.tariff.rule.Tariff;

/**
 * The demo's operator, groups, kiosks, tariff, titles and discs. Always the same ids, so installing
 * it again changes nothing. The discs are with the operator until the kiosks say that they have
 * loaded their {@link LoadingList}.
 */
public final class SampleData {
  /** Who runs the demo's groups. */
  public static final OperatorId OPERATOR = new OperatorId(SampleIds.id(1));

  /** The group of the demo's first kiosk. */
  public static final GroupId GROUP = SampleGroup.DOWNTOWN.id();

  /** The code on its labels. */
  public static final GroupCode GROUP_CODE = SampleGroup.DOWNTOWN.code();

  /** The demo's first kiosk, "Station Hall". */
  public static final KioskId STATION_HALL = SampleKiosk.STATION_HALL.id();

  private SampleData() {}

  /** Installs what is missing, all or nothing. */
  public static void install(Jdbi jdbi, Instant now) {
    Tariff tariff = SampleTariff.standard();
    jdbi.useTransaction(handle -> {
      operator(handle, tariff, now);
      for (SampleGroup group : SampleGroup.values()) {
        group(handle, group, tariff);
      }
      titles(handle, now);
      for (SampleKiosk kiosk : SampleKiosk.values()) {
        kiosk(handle, kiosk, now);
        kiosk.copies().forEach(copy -> disc(handle, kiosk.group(), copy, now));
      }
    });
  }

  private static void operator(Handle handle, Tariff tariff, Instant now) {
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
  }

  private static void group(Handle handle, SampleGroup group, Tariff tariff) {
    handle.execute(
        "insert into kiosk_group (group_id, operator_id, code, name, currency, tariff_id,"
            + " tariff_version, help_phone)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        group.id(),
        OPERATOR,
        group.code().value(),
        group.title(),
        tariff.currency().getCurrencyCode(),
        tariff.id(),
        tariff.version(),
        group.helpPhone());
  }

  private static void kiosk(Handle handle, SampleKiosk kiosk, Instant now) {
    handle.execute(
        "insert into kiosk (kiosk_id, group_id, name, zone, created_at, address, latitude,"
            + " longitude)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        kiosk.id(),
        kiosk.group().id(),
        kiosk.title(),
        kiosk.zone().getId(),
        now,
        kiosk.address(),
        kiosk.latitude(),
        kiosk.longitude());
  }

  /** What an operator has changed since stays changed. */
  private static void titles(Handle handle, Instant now) {
    List<Title> all = SampleTitles.read().stream().map(SampleTitle::title).toList();
    Set<TitleId> known =
        Titles.find(handle, all.stream().map(Title::id).toList()).stream()
            .map(Title::id)
            .collect(Collectors.toSet());
    Titles.save(handle, all.stream().filter(title -> !known.contains(title.id())).toList(), now);
  }

  private static void disc(Handle handle, SampleGroup group, SampleKiosk.Copy copy, Instant now) {
    handle.execute(
        "insert into disc (disc_code, group_id, title_id, format, edition_id, added_at)"
            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        copy.code().value(),
        group.id(),
        copy.title().id(),
        copy.format().wire(),
        copy.edition(),
        now);
    handle.execute(
        "insert into disc_place (disc_code, kind, version, since)"
            + " values (?, 'OPERATOR', 1, ?) on conflict do nothing",
        copy.code().value(),
        now);
  }
}
