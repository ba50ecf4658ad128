package rondo.kiosk.page.rent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Filters;

/**
 * What the list can be narrowed to: as many kinds as fit stand in one row, all kinds and formats in
 * a sheet behind "More". What is chosen is always in the row.
 *
 * @param row kinds of the row, "All" first
 * @param genres every kind, "All" first
 * @param formats every format, "All" first; empty where there is one only
 * @param more whether the row leaves some out
 */
public record FilterChips(List<Chip> row, List<Chip> genres, List<Chip> formats, boolean more) {
  /** Design px that the row has beside "More" and its gap. */
  private static final int ROOM = 984 - 172;

  private static final int GAP = 16;
  private static final int EDGES = 62;
  private static final int TICK = 48;
  private static final int LETTER = 17;

  /**
   * A chip.
   *
   * @param value what it chooses; empty for all
   * @param label as shown
   * @param count cards that it leaves
   * @param on whether it is chosen
   */
  public record Chip(String value, String label, int count, boolean on) {
    /** A guess at its width that is never too small, in design px. */
    int width() {
      int letters = label.length() + 1 + Integer.toString(count).length();
      return EDGES + (on ? TICK : 0) + LETTER * letters + GAP;
    }
  }

  static FilterChips of(Filters filters, KioskWords words) {
    List<Chip> genres =
        chips(
            filters.genres().stream()
                .map(it -> new Chip(it.by(), words.genre(it.by()), it.count(), it.on()))
                .toList(),
            all(filters.formats(), filters.all()),
            words);
    List<Chip> formats =
        chips(
            filters.formats().stream()
                .map(it -> new Chip(it.by().wire(), words.format(it.by()), it.count(), it.on()))
                .toList(),
            all(filters.genres(), filters.all()),
            words);
    boolean several = filters.formats().size() > 1;
    int taken = several ? format(formats).map(Chip::width).orElse(0) : 0;
    List<Chip> row = fitting(genres, ROOM - taken);
    return new FilterChips(
        row, genres, several ? formats : List.of(), several || row.size() < genres.size());
  }

  /** How many cards are left without a choice of one kind: what the other kind's choice leaves. */
  private static <T> int all(List<Filters.Narrowing<T>> other, int total) {
    return other.stream()
        .filter(Filters.Narrowing::on)
        .mapToInt(it -> it.count())
        .findFirst()
        .orElse(total);
  }

  private static List<Chip> chips(List<Chip> each, int total, KioskWords words) {
    var chips = new ArrayList<Chip>();
    chips.add(new Chip("", words.say("browse.all"), total, each.stream().noneMatch(Chip::on)));
    chips.addAll(each);
    return List.copyOf(chips);
  }

  /** The chosen format. */
  public Optional<Chip> format() {
    return format(formats);
  }

  private static Optional<Chip> format(List<Chip> formats) {
    return formats.stream().filter(chip -> chip.on() && !chip.value().isEmpty()).findFirst();
  }

  /** The chosen format as a form says it; empty for all. */
  public String formatValue() {
    return format().map(Chip::value).orElse("");
  }

  /** The chosen kind as a form says it; empty for all. */
  public String genreValue() {
    return genres.stream().filter(Chip::on).map(Chip::value).findFirst().orElse("");
  }

  private static List<Chip> fitting(List<Chip> all, int width) {
    var row = new ArrayList<Chip>();
    int room = width - all.stream().filter(Chip::on).mapToInt(Chip::width).sum();
    for (Chip chip : all) {
      if (!chip.on() && chip.width() > room) {
        room = 0;
      } else {
        room -= chip.on() ? 0 : chip.width();
        row.add(chip);
      }
    }
    return List.copyOf(row);
  }
}
