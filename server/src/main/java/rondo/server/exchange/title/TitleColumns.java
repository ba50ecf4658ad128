package rondo.server.exchange.title;

import java.util.List;
import rondo.server.exchange.table.Column;

/** The columns of titles: one row an edition, or a title without any. */
public final class TitleColumns {
  static final String TITLE = "title";
  static final String KIND = "kind";
  static final String NAME = "name";
  static final String NAME_IN = "name:";
  static final String YEAR = "year";
  static final String GENRE = "genre";
  static final String GENRES = "genres";
  static final String BY = "by";
  static final String MAKERS = "makers";
  static final String MINUTES = "minutes";
  static final String AGE = "age";
  static final String LANGUAGES = "languages";
  static final String SUBTITLES = "subtitles";
  static final String SERIES = "series";
  static final String PART = "part";
  static final String EIDR = "eidr";
  static final String FORMAT = "format";
  static final String EDITION = "edition";
  static final String PUBLISHED = "published";
  static final String EAN = "ean";
  static final String ISBN = "isbn";
  static final String EDITION_MINUTES = "edition minutes";
  static final String EDITION_LANGUAGES = "edition languages";
  static final String EDITION_SUBTITLES = "edition subtitles";

  /** All, in the order of an export. */
  public static final List<Column> ALL =
      List.of(
          Column.of(
              TITLE, "Rondo's id of the title, or a key of your own", "title id", "key", "own key"),
          Column.of(KIND, "film, album or game; else it follows from the format", "type"),
          Column.needed(NAME, "as the catalogue lists it", "title name"),
          Column.of(NAME_IN, "the name in another language: name:es, name:pt-BR"),
          Column.of(YEAR, "of the first publication"),
          Column.of(GENRE, "the first one: drama, science-fiction"),
          Column.of(GENRES, "further ones, between bars or commas", "other genres"),
          Column.of(BY, "the line of makers on covers; else made from the makers"),
          Column.of(MAKERS, "director: Fritz Lang | cast: Brigitte Helm", "credits", "made by"),
          Column.of(MINUTES, "running time", "length", "runtime"),
          Column.of(AGE, "from which it may be rented; 0 for all", "age rating"),
          Column.of(LANGUAGES, "of the sound: en, es", "language"),
          Column.of(SUBTITLES, "en, es"),
          Column.of(SERIES, "the series it belongs to"),
          Column.of(PART, "its number in the series"),
          Column.of(EIDR, "of the work: 10.5240/7791-8534-2C23-9030-8610-5"),
          Column.of(FORMAT, "dvd, blu-ray, album or game; makes the row an edition"),
          Column.of(EDITION, "what tells it from others of its format: Director's cut"),
          Column.of(PUBLISHED, "year of the edition", "release date", "released"),
          Column.of(EAN, "EAN or UPC, several between bars", "upc", "barcode", "gtin"),
          Column.of(ISBN, "several between bars"),
          Column.of(EDITION_MINUTES, "where it differs from the title's"),
          Column.of(EDITION_LANGUAGES, "where they differ from the title's"),
          Column.of(EDITION_SUBTITLES, "where they differ from the title's"));

  private TitleColumns() {}
}
