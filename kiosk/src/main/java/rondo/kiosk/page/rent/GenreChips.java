package rondo.kiosk.page.rent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.kiosk.page.frame.KioskWords;

/**
 * The genres on one row of chips, as many as fit; the rest stands in a sheet behind "More". The
 * chosen one is always in the row.
 *
 * @param row chips of the row, "All" first
 * @param all every genre, for the sheet
 * @param more whether the row leaves some out
 */
public record GenreChips(List<Chip> row, List<Chip> all, boolean more) {
  /** Design px that the row has beside "More" and its gap. */
  private static final int ROOM = 984 - 172;

  private static final int GAP = 16;
  private static final int EDGES = 62;
  private static final int TICK = 48;
  private static final int LETTER = 17;

  /**
   * A chip.
   *
   * @param genre what it chooses; empty for all
   * @param label as shown
   * @param on whether it is chosen
   */
  public record Chip(String genre, String label, boolean on) {
    /** A guess at its width that is never too small, in design px. */
    int width() {
      return EDGES + (on ? TICK : 0) + LETTER * label.length() + GAP;
    }
  }

  static GenreChips of(List<String> genres, Optional<String> chosen, KioskWords words) {
    var all = new ArrayList<Chip>();
    all.add(new Chip("", words.say("browse.all"), chosen.isEmpty()));
    for (String genre : genres) {
      all.add(new Chip(genre, words.genre(genre), chosen.filter(genre::equals).isPresent()));
    }
    List<Chip> row = fitting(all);
    return new GenreChips(List.copyOf(row), List.copyOf(all), row.size() < all.size());
  }

  private static List<Chip> fitting(List<Chip> all) {
    var row = new ArrayList<Chip>();
    int room = ROOM - all.stream().filter(Chip::on).mapToInt(Chip::width).sum();
    for (Chip chip : all) {
      if (!chip.on() && chip.width() > room) {
        room = 0;
      } else {
        room -= chip.on() ? 0 : chip.width();
        row.add(chip);
      }
    }
    return row;
  }
}
