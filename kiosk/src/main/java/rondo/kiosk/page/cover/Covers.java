package rondo.kiosk.page.cover;

import java.util.Optional;
import rondo.kiosk.screen.Screen;

/** Where pages get cover pictures from. Thread-safe. */
public interface Covers {
  /** The address of a work's cover, for a page; the cover is kept so that it can be fetched. */
  String address(Screen.Work work);

  /** The picture behind an address' key, as SVG; empty if no page has shown it. */
  Optional<String> picture(String key);
}
