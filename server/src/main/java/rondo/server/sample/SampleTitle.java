package rondo.server.sample;

import java.util.List;
import java.util.Map;
import rondo.server.title.Title;
import rondo.tariff.rule.Format;

/**
 * A title of the demo.
 *
 * @param discs the format of each copy, by the kiosk that begins with it
 */
record SampleTitle(Title title, Map<SampleKiosk, List<Format>> discs) {
  SampleTitle {
    discs = Map.copyOf(discs);
  }

  /** The format of each copy that a kiosk begins with. */
  List<Format> at(SampleKiosk kiosk) {
    return discs.getOrDefault(kiosk, List.of());
  }
}
