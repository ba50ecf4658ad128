package rondo.kiosk.page.speech;

import java.util.Locale;

/** What a customer can ask of the voice itself; the browser does it, no server hears of it. */
public enum VoiceOrder {
  AGAIN,
  SLOWER,
  FASTER,
  SOFTER,
  LOUDER,
  HIDE;

  /** As the page's attribute and the bundle's key say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
