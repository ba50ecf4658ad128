package rondo.kiosk.controller;

import rondo.kiosk.screen.Languages;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Touch;

/**
 * The manner of the visit: changed by touches, gone with its customer, in memory only. Owned by one
 * thread.
 */
final class VisitManner {
  private final Languages languages;
  private final Manner first;
  private Manner current;

  VisitManner(Languages languages) {
    this.languages = languages;
    first = Manner.in(languages.first());
    current = first;
  }

  Manner current() {
    return current;
  }

  /** Whether the customer has chosen another than a visit begins with. */
  boolean isChosen() {
    return !current.equals(first);
  }

  /** A touch of any kind; a language that is not offered changes nothing. */
  void touched(Touch touch) {
    boolean foreign = touch instanceof Touch.UseLanguage(var tag) && !languages.offers(tag);
    if (touch instanceof Touch.OfManner change && !foreign) {
      current = current.after(change);
    }
  }

  /** The customer has left. */
  void ended() {
    current = first;
  }
}
