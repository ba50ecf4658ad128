package rondo.server.stock;

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
        .createQuery(StockStatements.OPEN_ITEMS)
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
        .createQuery(StockStatements.KEY)
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
        .createQuery(StockStatements.NEWEST_AUDIT)
        .bind("kiosk", kiosk.value())
        .mapTo(Long.class)
        .findOne();
  }

  private static List<State.Correction> corrections(Handle handle, KioskId kiosk) {
    return handle
        .createQuery(StockStatements.CORRECTIONS)
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
