package rondo.server.site.inventory;

import java.util.List;
import java.util.Map;
import rondo.server.title.Title;
import rondo.tariff.rule.Format;

/**
 * A title with where its discs are.
 *
 * @param stands kiosks in which it can be had now, the nearest first
 * @param away discs that customers have, by format; they come back to some kiosk
 */
public record TitleWhole(Title title, List<Stand> stands, Map<Format, Integer> away) {
  public TitleWhole {
    stands = List.copyOf(stands);
    away = Map.copyOf(away);
  }
}
