package rondo.server.exchange.disc;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import rondo.media.label.CodeReading;
import rondo.media.label.DiscCode;
import rondo.server.exchange.cell.Reading;
import rondo.server.exchange.cell.Row;
import rondo.server.exchange.cell.Wanted;
import rondo.server.exchange.cell.Words;
import rondo.server.exchange.group.OwnGroups;
import rondo.server.exchange.title.FormatText;
import rondo.server.title.Identifier;
import rondo.tariff.rule.Format;

/**
 * What a row says of a disc.
 *
 * @param code empty where the next free one is wanted
 * @param title an id or an own key, as it was written
 */
record DiscLine(
    Optional<DiscCode> code,
    Optional<String> ownKey,
    Optional<OwnGroups.Group> group,
    Optional<String> title,
    Optional<Identifier> ean,
    Optional<Format> format,
    Wanted<String> edition,
    Wanted<String> note) {
  private static final int SHORT = 64;
  private static final int NAME = 200;
  private static final int NOTE = 500;

  /** Reads it; what is wrong with it stands in the row. */
  static DiscLine read(Row row, OwnGroups groups) {
    Optional<DiscCode> code = row.given(DiscColumns.DISC, SHORT, DiscLine::code).flatMap(it -> it);
    var line =
        new DiscLine(
            code,
            row.given(DiscColumns.KEY, SHORT, Words::text),
            groups.named(row),
            row.given(DiscColumns.TITLE, SHORT, Words::text),
            row.given(DiscColumns.EAN, SHORT, DiscLine::ean),
            row.given(DiscColumns.FORMAT, SHORT, FormatText::read),
            row.wanted(DiscColumns.EDITION, NAME, Words::text),
            row.wanted(DiscColumns.NOTE, NOTE, Words::text));
    if (code.isEmpty() && line.ownKey().isEmpty() && row.flaws().isEmpty()) {
      row.wrong(
          DiscColumns.KEY,
          "A disc that takes the next free code needs a number of your own here; without one the"
              + " same row given twice would be two discs.");
    }
    return line;
  }

  /** The title's id, where it is one. */
  Optional<UUID> titleId() {
    return title
        .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
        .map(UUID::fromString);
  }

  private static Reading<Optional<DiscCode>> code(String text) {
    if (text.equalsIgnoreCase("next") || text.equalsIgnoreCase("next free")) {
      return new Reading.Good<>(Optional.empty());
    }
    return DiscCode.parse(text.toUpperCase(Locale.ROOT))
            instanceof CodeReading.Code<DiscCode>(var code)
        ? new Reading.Good<>(Optional.of(code))
        : new Reading.Bad<>(
            "This is no disc code: D, twelve digits and a check digit that fits them.");
  }

  private static Reading<Identifier> ean(String text) {
    return Identifier.read(text)
        .filter(code -> !code.scheme().namesWork())
        .<Reading<Identifier>>map(Reading.Good::new)
        .orElseGet(
            () -> new Reading.Bad<>("This is no EAN, UPC or ISBN, or its check digit is wrong."));
  }
}
