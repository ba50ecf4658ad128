package rondo.kiosk.screen;

import java.util.Optional;

/**
 * The whole screen at one moment. A touch carries the number of the frame it was made on, and one
 * that was made on an earlier page is dropped (DESIGN, "Screens").
 *
 * @param number grows with each frame
 * @param head what stands above every page
 * @param manner how this customer reads and acts
 * @param screen the page
 */
public record ScreenFrame(long number, Head head, Manner manner, Screen screen) {
  /** A frame in the plain manner. */
  public ScreenFrame(long number, Head head, Screen screen) {
    this(number, head, Manner.PLAIN, screen);
  }

  /** The same page to a customer of this manner. */
  public ScreenFrame in(Manner other) {
    return new ScreenFrame(number, head, other, screen);
  }

  /** Whether nobody could tell the one from the other, but by their numbers. */
  public boolean showsAs(ScreenFrame other) {
    return head.equals(other.head) && manner.equals(other.manner) && screen.equals(other.screen);
  }

  /**
   * @param placeName name of the kiosk as customers read it
   * @param standing in a word: shape, colour and text follow from it
   * @param helpPhone for the help sheet
   */
  public record Head(String placeName, Standing standing, Optional<String> helpPhone) {}

  /** How the kiosk stands; LINK_AWAY and RETURNS_ONLY put the band on every page. */
  public enum Standing {
    READY,
    BUSY,
    LINK_AWAY,
    RETURNS_ONLY,
    OUT_OF_SERVICE
  }
}
