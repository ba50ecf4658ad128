package rondo.server.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.server.database.Columns;

/** What a kiosk is told of its orders. Thread-safe. */
public final class StockOrders {
  /** A listed disc that its kiosk has reported since. */
  public static final String DONE =
      """
      exists (
        select 1 from event e
        where e.disc_code = i.disc_code and e.type = 'slot-changed' and e.kiosk_id = i.kiosk_id
          and e.recorded_at >= i.listed_at
          and e.document ->> 'cause' = case i.direction when 'IN' then 'loaded' else 'unloaded' end)
      """;

  private static final String OPEN_ITEMS =
      "select i.disc_code, i.direction from stock_item i where i.kiosk_id = :kiosk and not "
          + DONE
          + " order by i.listed_at, i.disc_code";

  /** A code that its person has used up is told no more. */
  private static final String KEY =
      """
      select c.number, c.salt, c.hash, c.good_until
      from service_code c
      where c.kiosk_id = :kiosk and c.good_until > :now
        and not exists (
          select 1 from event e
          where e.kiosk_id = c.kiosk_id and e.recorded_at >= c.made_at
            and e.type = 'service-visited' and e.document ->> 'step' = 'ended'
            and e.document ->> 'number' = cast(c.number as text))
      order by c.number desc limit 1
      """;

  private static final String NEWEST_AUDIT =
      "select max(number) from audit_order where kiosk_id = :kiosk";

  /** A machine has about a hundred slots: more than these cannot wait. */
  private static final String CORRECTIONS =
      """
      select * from (
        select number, deck, position, cast(was as text) as was, cast(becomes as text) as becomes
        from slot_settlement
        where kiosk_id = :kiosk and decision = 'ACCEPT'
        order by number desc limit 150) newest
      order by number
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;

  /** Orders in this database. */
  public StockOrders(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** All that is still to be done there. */
  public State.Orders of(KioskId kiosk) {
    return jdbi.withHandle(handle -> read(handle, kiosk));
  }

  private State.Orders read(Handle handle, KioskId kiosk) {
    List<DiscCode> in = new ArrayList<>();
    List<DiscCode> out = new ArrayList<>();
    handle
        .createQuery(OPEN_ITEMS)
        .bind("kiosk", kiosk.value())
        .map((row, _) ->
            (row.getString("direction").equals("IN") ? in : out)
                .add(new DiscCode(row.getString("disc_code"))))
        .list();
    return new State.Orders(
        key(handle, kiosk), in, out, audit(handle, kiosk), corrections(handle, kiosk));
  }

  private Optional<State.ServiceKey> key(Handle handle, KioskId kiosk) {
    return handle
        .createQuery(KEY)
        .bind("kiosk", kiosk.value())
        .bind("now", clock.instant())
        .map((row, _) ->
            new State.ServiceKey(
                row.getLong("number"),
                row.getString("salt"),
                row.getString("hash"),
                Columns.at(row, "good_until")))
        .findOne();
  }

  private static Optional<Long> audit(Handle handle, KioskId kiosk) {
    return handle
        .createQuery(NEWEST_AUDIT)
        .bind("kiosk", kiosk.value())
        .mapTo(Long.class)
        .findOne();
  }

  private static List<State.Correction> corrections(Handle handle, KioskId kiosk) {
    return handle
        .createQuery(CORRECTIONS)
        .bind("kiosk", kiosk.value())
        .map((row, _) -> correction(row))
        .list();
  }

  private static State.Correction correction(ResultSet row) throws SQLException {
    return new State.Correction(
        row.getLong("number"),
        new Slot(row.getInt("deck"), row.getInt("position")),
        content(row.getString("was")),
        content(row.getString("becomes")));
  }

  private static SlotContent content(String json) {
    return StrictJson.wire().readText(json, SlotContent.class);
  }
}
