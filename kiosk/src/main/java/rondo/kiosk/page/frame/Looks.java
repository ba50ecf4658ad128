package rondo.kiosk.page.frame;

import rondo.design.page.Look;
import rondo.kiosk.screen.Manner;

/** How a page looks to a customer of one manner. */
public final class Looks {
  private Looks() {}

  /**
   * @param lights day while the customer acts, night while the machine does (screens, section 1);
   *     contrast is stronger than both
   */
  public static Look of(Manner manner, Look.Theme lights) {
    return new Look(
        Look.FaceKind.KIOSK,
        manner.language(),
        manner.contrast() ? Look.Theme.CONTRAST : lights,
        manner.large() ? Look.Type.LARGE : Look.Type.NORMAL,
        manner.lowReach() ? Look.Reach.LOW : Look.Reach.NORMAL,
        switch (manner.mode()) {
          case TOUCH -> Look.Mode.TOUCH;
          case KEYPAD -> Look.Mode.KEYPAD;
          case SPOKEN -> Look.Mode.SPOKEN;
        });
  }
}
