package rondo.server.exchange.disc;

import java.util.List;
import rondo.server.exchange.group.OwnGroups;
import rondo.server.exchange.table.Column;

/** The columns of discs: one row a disc. */
public final class DiscColumns {
  static final String DISC = "disc";
  static final String KEY = "key";
  static final String TITLE = "title";
  static final String EAN = "ean";
  static final String FORMAT = "format";
  static final String EDITION = "edition";
  static final String NOTE = "note";
  static final String NAME = "name";

  /** All, in the order of an export. */
  public static final List<Column> ALL =
      List.of(
          Column.of(
              DISC,
              "the code on its label; empty or \"next\" takes the next free one",
              "disc code"),
          Column.of(
              KEY, "a number of your own; needed where the code is free", "own key", "number"),
          Column.needed(OwnGroups.COLUMN, "name or code of one of your groups"),
          Column.of(TITLE, "Rondo's id of the title, or your own key of it", "title id"),
          Column.of(EAN, "EAN, UPC or ISBN of the edition, instead of a title", "upc", "isbn"),
          Column.of(FORMAT, "dvd, blu-ray, album or game"),
          Column.of(EDITION, "the edition's name, where there are several of its format"),
          Column.of(NAME, "the title's name, for people; an import does not read it"),
          Column.of(NOTE, "whatever you want to remember of it"));

  private DiscColumns() {}
}
