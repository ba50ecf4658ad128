package rondo.server.site.inventory;

import java.util.Map;
import java.util.TreeMap;
import rondo.tariff.rule.Format;

/**
 * Where a title can be had now.
 *
 * @param discs of it in the kiosk, by format
 */
public record Stand(PublicKiosk kiosk, Map<Format, Integer> discs) {
  public Stand {
    discs = new TreeMap<>(discs);
  }
}
