package rondo.kiosk.page.frame;

/**
 * How this kiosk is built, as far as its pictures show it. By configuration.
 *
 * @param cardSlot where the card reader's slot is, seen from the front
 * @param armSlotMm the arm's travel when it reaches into a slot, millimetres
 * @param armMouthMm the arm's travel at the mouth, above {@code armSlotMm}
 */
public record Cabinet(Side cardSlot, double armSlotMm, double armMouthMm) {
  public Cabinet {
    if (!(armMouthMm > armSlotMm)) {
      throw new IllegalArgumentException("the arm's stops are not in order");
    }
  }

  /** A side of the screen, seen by the customer. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /** The sample cabinet: slot on the right, arm of 390 mm. */
  public static Cabinet sample() {
    return new Cabinet(Side.RIGHT, 0, 390);
  }

  /** Whether the card slot is on the left. */
  public boolean slotOnTheLeft() {
    return cardSlot == Side.LEFT;
  }
}
