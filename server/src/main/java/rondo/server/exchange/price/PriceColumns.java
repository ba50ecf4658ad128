package rondo.server.exchange.price;

import java.util.List;
import rondo.server.exchange.group.OwnGroups;
import rondo.server.exchange.table.Column;

/** The columns of prices: one row a format; rows of one group and day are one list. */
public final class PriceColumns {
  static final String FORMAT = "format";
  static final String FIRST = "first night";
  static final String FURTHER = "further nights";
  static final String CURRENCY = "currency";
  static final String MAXIMUM = "maximum nights";
  static final String BASIS = "basis";
  static final String TAX = "tax";
  static final String PLACE = "tax place";
  static final String RATE = "tax rate";
  static final String ENDS = "nights end";
  static final String FROM = "valid from";

  /** All, in the order of an export. */
  public static final List<Column> ALL =
      List.of(
          Column.needed(OwnGroups.COLUMN, "name or code of one of your groups"),
          Column.needed(FORMAT, "dvd, blu-ray, album or game"),
          Column.needed(
              FIRST, "price of the first night; \"-\": not for rent", "price", "price a night"),
          Column.of(FURTHER, "price of each further night; else as the first"),
          Column.of(CURRENCY, "the group's, to be sure: USD"),
          Column.of(MAXIMUM, "after so many nights the disc is sold; one figure a list"),
          Column.of(BASIS, "net or gross; one word a list"),
          Column.of(TAX, "its name on receipts: Sales tax"),
          Column.of(PLACE, "where it is raised: New York, NY"),
          Column.of(RATE, "in percent: 8.25"),
          Column.of(ENDS, "local time at which nights end: 21:00", "night ends"),
          Column.of(FROM, "2026-03-01, at midnight of the group's zone; empty: from now"));

  private PriceColumns() {}
}
