package rondo.kiosk.screen;

import java.util.List;
import rondo.tariff.rule.Format;

/**
 * What the list can be narrowed to. A count says how many of its cards would be left, whatever is
 * chosen of the other kind.
 *
 * @param all how many cards there are in all
 */
public record Filters(int all, List<Narrowing<String>> genres, List<Narrowing<Format>> formats) {
  public Filters {
    genres = List.copyOf(genres);
    formats = List.copyOf(formats);
  }

  /**
   * One thing to narrow the list to.
   *
   * @param count cards that would be left; 0 where the other choice excludes it
   * @param on whether it is chosen
   */
  public record Narrowing<T>(T by, int count, boolean on) {}
}
