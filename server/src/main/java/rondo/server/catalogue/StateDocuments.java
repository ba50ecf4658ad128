package rondo.server.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
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
  /** The groups whose discs a kiosk takes in. */
  private static final String TAKEN =
      """
      select k.group_id from kiosk k where k.kiosk_id = :kiosk
      union
      select a.group_id from accepted_group a where a.kiosk_id = :kiosk\
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Supplier<String> peopleKey;
  private final Supplier<String> paymentKey;
  private final AgeRule age;
  private final Duration patience;

  /**
   * Documents of this database.
   *
   * @param clock tells which kiosks are away
   * @param peopleKey tells the public JWK that kiosks seal e-mail addresses to
   * @param paymentKey tells the public JWK that kiosks seal cards to
   * @param age from which on kiosks ask for it
   */
  public StateDocuments(
      Jdbi jdbi,
      InstantSource clock,
      Supplier<String> peopleKey,
      Supplier<String> paymentKey,
      AgeRule age) {
    this(jdbi, clock, peopleKey, paymentKey, age, Standing.LOST);
  }

  private StateDocuments(
      Jdbi jdbi,
      InstantSource clock,
      Supplier<String> peopleKey,
      Supplier<String> paymentKey,
      AgeRule age,
      Duration patience) {
    this.patience = patience;
    this.age = age;
    this.jdbi = jdbi;
    this.clock = clock;
    this.peopleKey = peopleKey;
    this.paymentKey = paymentKey;
  }

  /** The same, sending nobody to a kiosk whose link is lost for longer than this. */
  public StateDocuments patientFor(Duration lost) {
    return new StateDocuments(jdbi, clock, peopleKey, paymentKey, age, lost);
  }

  /** Watches what these documents tell of how kiosks stand. */
  public Standings standings() {
    return new Standings(jdbi, clock, patience);
  }

  /** What this kiosk is; throws {@link UnknownKioskException}. */
  public State.Settings settings(KioskId kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select k.name, k.zone, g.code, g.help_phone, array(
                    select t.code from accepted_group a
                    join kiosk_group t on t.group_id = a.group_id
                    where a.kiosk_id = k.kiosk_id and a.group_id <> k.group_id
                    order by t.code) as others
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
                  accepted(row, "code", "others"),
                  Optional.ofNullable(row.getString("help_phone")),
                  peopleKey.get(),
                  paymentKey.get(),
                  Optional.of(age.limit()));
            })
            .findOne()
            .orElseThrow(() -> new UnknownKioskException(kiosk)));
  }

  private static List<GroupCode> accepted(ResultSet row, String own, String others)
      throws SQLException {
    List<GroupCode> codes = new ArrayList<>(List.of(new GroupCode(row.getString(own))));
    for (String code : (String[]) row.getArray(others).getArray()) {
      codes.add(new GroupCode(code));
    }
    return codes;
  }

  /**
   * Where the operator's other kiosks stand, whose discs they take, and whether they can take one
   * now (feature T1); throws {@link UnknownKioskException}.
   */
  public State.Network network(KioskId kiosk) {
    return jdbi.withHandle(handle -> {
      Optional<State.Point> here =
          handle
              .createQuery("select latitude, longitude from kiosk where kiosk_id = :kiosk")
              .bind("kiosk", kiosk)
              .map((row, context) -> point(row))
              .findOne()
              .orElseThrow(() -> new UnknownKioskException(kiosk));
      return new State.Network(here, neighbours(handle, kiosk, clock.instant()));
    });
  }

  private List<State.Neighbour> neighbours(Handle handle, KioskId kiosk, Instant now) {
    return handle
        .createQuery(
            """
            select k.name, k.address, k.latitude, k.longitude, g.code,
              p.room, p.heard_at, p.status,
              case when not p.connected then p.changed_at end as lost_at, array(
                select t.code from accepted_group a
                join kiosk_group t on t.group_id = a.group_id
                where a.kiosk_id = k.kiosk_id and a.group_id <> k.group_id
                order by t.code) as others
            from kiosk k
            join kiosk_group g on g.group_id = k.group_id
            join kiosk me on me.kiosk_id = :kiosk
            join kiosk_group ours
              on ours.group_id = me.group_id and ours.operator_id = g.operator_id
            left join kiosk_presence p on p.kiosk_id = k.kiosk_id
            where k.kiosk_id <> :kiosk and k.retired_at is null
            order by k.name, k.kiosk_id
            """)
        .bind("kiosk", kiosk)
        .map((row, context) -> neighbour(row, now))
        .list();
  }

  private State.Neighbour neighbour(ResultSet row, Instant now) throws SQLException {
    Standing standing = Standing.of(Standing.Known.of(row), patience, now);
    return new State.Neighbour(
        row.getString("name"),
        row.getString("address"),
        point(row),
        accepted(row, "code", "others"),
        standing.room(),
        Optional.of(standing.open()));
  }

  private static Optional<State.Point> point(ResultSet row) throws SQLException {
    double latitude = row.getDouble("latitude");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new State.Point(latitude, row.getDouble("longitude")));
  }

  /** Every title with a disc of a group that the kiosk takes, and those discs. */
  public State.Catalogue catalogue(KioskId kiosk) {
    return new State.Catalogue(titles(kiosk), discs(kiosk));
  }

  private List<State.Title> titles(KioskId kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select t.title_id, t.name, t.year, t.genre, t.made_by, t.minutes, t.age, t.languages,
                  array(select n.language from title_name n where n.title_id = t.title_id
                        order by n.language) as name_languages,
                  array(select n.name from title_name n where n.title_id = t.title_id
                        order by n.language) as names
                from title t
                where exists (
                  select 1 from disc d
                  where d.title_id = t.title_id and d.group_id in (<groups>))
                order by t.name, t.year, t.title_id
                """)
            .define("groups", TAKEN)
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
                    List.of((String[]) row.getArray("languages").getArray()),
                    names(row)))
            .list());
  }

  private static Optional<List<State.OtherName>> names(ResultSet row) throws SQLException {
    String[] languages = (String[]) row.getArray("name_languages").getArray();
    String[] names = (String[]) row.getArray("names").getArray();
    List<State.OtherName> others = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      others.add(new State.OtherName(languages[i], names[i]));
    }
    return others.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(others));
  }

  private List<State.Disc> discs(KioskId kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select d.disc_code, d.title_id, d.format
                from disc d
                where d.group_id in (<groups>) order by d.disc_code
                """)
            .define("groups", TAKEN)
            .bind("kiosk", kiosk)
            .map((row, context) ->
                new State.Disc(
                    new DiscCode(row.getString("disc_code")),
                    TitleId.parse(row.getString("title_id")),
                    Format.parse(row.getString("format"))))
            .list());
  }

  /** What this kiosk must not rent as it stands. */
  public State.Restrictions restrictions(KioskId kiosk) {
    return jdbi.withHandle(handle ->
        new State.Restrictions(
            handle
                .createQuery(
                    """
                    select distinct t.disc_code
                    from operator_task t join disc d on d.disc_code = t.disc_code
                    where t.kind = 'disc-faulty' and t.closed_at is null
                      and d.group_id in (<groups>)
                    order by t.disc_code
                    """)
                .define("groups", TAKEN)
                .bind("kiosk", kiosk)
                .mapTo(String.class)
                .map(DiscCode::new)
                .list()));
  }

  /** What people are to do at this kiosk. */
  public State.Orders orders(KioskId kiosk) {
    return new StockOrders(jdbi, clock).of(kiosk);
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
