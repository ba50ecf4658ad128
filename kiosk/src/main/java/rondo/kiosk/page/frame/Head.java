package rondo.kiosk.page.frame;

import java.util.Locale;
import java.util.Map;
import rondo.design.piece.Status;
import rondo.kiosk.screen.ScreenFrame;

/**
 * Header, band and help of a page, in words.
 *
 * @param place name of the kiosk
 * @param status shape and colour of its standing
 * @param statusWords the standing in a word or two
 * @param band a sentence for the band on every page; empty for none
 * @param help where to call, in a sentence
 */
public record Head(String place, Status status, String statusWords, String band, String help) {

  /** The view of a head. */
  public static Head of(ScreenFrame.Head head, KioskWords words) {
    String standing = standing(head.standing());
    return new Head(
        head.placeName(),
        status(head.standing()),
        words.say("standing." + standing),
        words.words().has("band." + standing) ? words.say("band." + standing) : "",
        head.helpPhone()
            .map(phone -> words.say("help.call", Map.of("phone", phone)))
            .orElseGet(() -> words.say("help.ask")));
  }

  private static String standing(ScreenFrame.Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Status status(ScreenFrame.Standing standing) {
    return switch (standing) {
      case READY -> Status.READY;
      case BUSY -> Status.BUSY;
      case LINK_AWAY, RETURNS_ONLY -> Status.AWAY;
      case OUT_OF_SERVICE -> Status.OUT;
    };
  }
}
