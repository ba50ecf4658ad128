package rondo.simulator.hands;

import rondo.simulator.truth.Case;

/**
 * What the customer and the service person do with their hands, before and in the mouth (issue of
 * the simulated machine; INVARIANTS F18, F19). Used by the machine room, the demo and tests, never
 * by a controller. Cases are named as in the machine's own file. Thread-safe.
 */
public interface Hands {
  /** Draws a card through the reader; the tracks are raw, without being looked at. */
  HandResult swipe(String track1, String track2);

  /** Holds a case that is outside before the closed door, where the label camera sees it. */
  HandResult hold(String caseName);

  /** Takes the case away from before the door. */
  HandResult putAway();

  /** Lays a case that is outside on the arm in the open mouth, if its gripper is free. */
  HandResult insert(String caseName);

  /** Takes the case out of the mouth; while the gripper holds it, it does not come loose. */
  HandResult take();

  /** Lays the case that was taken last back into the mouth. */
  HandResult pushBack();

  /** Comes with a case from elsewhere; it is outside from now on. */
  HandResult bring(Case one);

  /**
   * Goes elsewhere with a case that is outside; this machine never sees it again unless brought.
   */
  HandResult leave(String caseName);

  /** Goes away with everything that is outside; a case that lies in the mouth stays. */
  HandResult walkOff();
}
