package rondo.server.exchange.kiosk;

import java.util.List;
import rondo.server.exchange.group.OwnGroups;
import rondo.server.exchange.table.Column;

/** The columns of kiosks: one row a kiosk, known by its name. */
public final class KioskColumns {
  static final String NAME = "name";
  static final String ZONE = "zone";
  static final String ADDRESS = "address";
  static final String LATITUDE = "latitude";
  static final String LONGITUDE = "longitude";

  /** All, in the order of an export. */
  public static final List<Column> ALL =
      List.of(
          Column.needed(OwnGroups.COLUMN, "name or code of one of your groups"),
          Column.needed(NAME, "as customers read it; a known one is changed", "kiosk"),
          Column.of(ZONE, "America/New_York; a new kiosk needs it", "time zone"),
          Column.of(ADDRESS, "where people find it"),
          Column.of(LATITUDE, "degrees: 40.7527", "lat"),
          Column.of(LONGITUDE, "degrees: -73.9772", "lon", "lng"));

  private KioskColumns() {}
}
