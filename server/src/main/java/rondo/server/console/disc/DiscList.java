package rondo.server.console.disc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rondo.server.inventory.PlaceKind;

/**
 * A part of the list of discs, by title and code.
 *
 * @param next address of the part that follows; empty at the end
 */
public record DiscList(List<DiscView.Disc> rows, Asked asked, String next) {
  /** So many rows a part has. */
  static final int ROWS = 50;

  private static final String PATH = "/console/discs";

  /**
   * What is asked for.
   *
   * @param typed a disc's code or a part of a title's name; empty for all
   * @param place kind of place; empty for all
   * @param after behind which disc the part begins
   */
  record Asked(String typed, Optional<PlaceKind> place, After after) {}

  /** A disc as the list is ordered; the empty one is before all. */
  record After(String name, String code) {
    static final After NONE = new After("", "");

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<After> read(String text) {
      return text.matches("(?s)D\\d{13}~.{1,2000}")
          ? Optional.of(new After(text.substring(15), text.substring(0, 14)))
          : Optional.empty();
    }

    private String text() {
      return code + '~' + name;
    }
  }

  /** A part, of which one row more than fits was read. */
  static DiscList of(List<DiscView.Disc> read, Asked asked) {
    if (read.size() <= ROWS) {
      return new DiscList(read, asked, "");
    }
    List<DiscView.Disc> rows = read.subList(0, ROWS);
    DiscView.Disc last = rows.getLast();
    var after = new After(last.title(), last.code());
    return new DiscList(
        rows, asked, address(asked.typed, place(asked)) + "&after=" + encoded(after.text()));
  }

  private static String place(Asked asked) {
    return asked.place.map(PlaceKind::name).orElse("");
  }

  /** What was typed. */
  public String typed() {
    return asked.typed;
  }

  /** The kind of place that it is narrowed to; empty for all. */
  public String place() {
    return place(asked);
  }

  /** Whether it begins with the first disc. */
  public boolean begun() {
    return asked.after.equals(After.NONE);
  }

  /** The beginning of the list of another kind of place. */
  public String at(String place) {
    return address(asked.typed, place);
  }

  /** Whether it is narrowed so. */
  public boolean isAt(String place) {
    return place().equals(place);
  }

  private static String address(String typed, String place) {
    return PATH + "?place=" + place + (typed.isEmpty() ? "" : "&q=" + encoded(typed));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
