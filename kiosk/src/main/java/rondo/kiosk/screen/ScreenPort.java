package rondo.kiosk.screen;

import java.util.concurrent.Flow;

/** The door between the controller and the pages that show it. Thread-safe. */
public interface ScreenPort {
  /** What is shown now. */
  ScreenFrame current();

  /** Every frame from now on; a slow reader gets the newest only. */
  Flow.Publisher<ScreenFrame> frames();

  /**
   * Hands a touch to the controller and returns at once.
   *
   * @param screenNumber the frame that it was made on
   */
  void touch(long screenNumber, Touch touch);
}
