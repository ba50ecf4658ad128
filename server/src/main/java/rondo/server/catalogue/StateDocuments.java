package rondo.server.catalogue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;
import rondo.base.id.TitleId;
import rondo.base.json.StrictJson;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/** Builds what a kiosk shall hold from the tables (DESIGN, flow 1: State). Thread-safe. */
public final class StateDocuments {
  private final Jdbi jdbi;
  private final Supplier<String> peopleKey;
  private final Supplier<String> paymentKey;

  /**
   * Documents of this database.
   *
   * @param peopleKey tells the public JWK that kiosks seal e-mail addresses to
   * @param paymentKey tells the public JWK that kiosks seal cards to
   */
  public StateDocuments(Jdbi jdbi, Supplier<String> peopleKey, Supplier<String> paymentKey) {
    this.jdbi = jdbi;
    this.peopleKey = peopleKey;
    this.paymentKey = paymentKey;
  }

  /** What this kiosk is; throws {@link UnknownKioskException}. */
  public State.Settings settings(KioskId kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select k.name, k.zone, g.code, g.help_phone
                from kiosk k join kiosk_group g on g.group_id = k.group_id
                where k.kiosk_id = :kiosk
                """)
            .bind("kiosk", kiosk)
            .map((row, context) -> {
              GroupCode group = new GroupCode(row.getString("code"));
              return new State.Settings(
                  row.getString("name"),
                  ZoneId.of(row.getString("zone")),
                  group,
                  List.of(group),
                  Optional.ofNullable(row.getString("help_phone")),
                  peopleKey.get(),
                  paymentKey.get());
            })
            .findOne()
            .orElseThrow(() -> new UnknownKioskException(kiosk)));
  }

  /** Every title with a disc of the kiosk's group, and those discs. */
  public State.Catalogue catalogue(KioskId kiosk) {
    return new State.Catalogue(titles(kiosk), discs(kiosk));
  }

  private List<State.Title> titles(KioskId kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select t.* from title t
                where exists (
                  select 1 from disc d join kiosk k on k.group_id = d.group_id
                  where d.title_id = t.title_id and k.kiosk_id = :kiosk)
                order by t.name, t.year, t.title_id
                """)
            .bind("kiosk", kiosk)
            .map((row, context) ->
                new State.Title(
                    TitleId.parse(row.getString("title_id")),
                    row.getString("name"),
                    row.getInt("year"),
                    row.getString("genre"),
                    row.getString("made_by"),
                    row.getInt("minutes"),
                    row.getInt("age"),
                    List.of((String[]) row.getArray("languages").getArray())))
            .list());
  }

  private List<State.Disc> discs(KioskId kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select d.disc_code, d.title_id, d.format
                from disc d join kiosk k on k.group_id = d.group_id
                where k.kiosk_id = :kiosk order by d.disc_code
                """)
            .bind("kiosk", kiosk)
            .map((row, context) ->
                new State.Disc(
                    new DiscCode(row.getString("disc_code")),
                    TitleId.parse(row.getString("title_id")),
                    Format.parse(row.getString("format"))))
            .list());
  }

  /** The tariff that new rentals at this kiosk follow; throws {@link UnknownKioskException}. */
  public State.Prices prices(KioskId kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select cast(t.document as text)
                from kiosk k
                join kiosk_group g on g.group_id = k.group_id
                join tariff t on t.tariff_id = g.tariff_id and t.version = g.tariff_version
                where k.kiosk_id = :kiosk
                """)
            .bind("kiosk", kiosk)
            .mapTo(String.class)
            .findOne()
            .map(document -> StrictJson.wire().readText(document, Tariff.class))
            .map(State.Prices::new)
            .orElseThrow(() -> new UnknownKioskException(kiosk)));
  }
}
