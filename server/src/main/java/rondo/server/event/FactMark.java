package rondo.server.event;

import rondo.base.id.KioskId;

/**
 * The place of a Fact in its kiosk's order; written with the Fact's effect, so that each is applied
 * once (I21).
 *
 * @param sequence without gaps, from 1
 * @param hash of the Fact chained to the one before
 * @param repeated whether its effect is from an earlier epoch, so that only the order goes on
 */
public record FactMark(KioskId kioskId, int epoch, long sequence, String hash, boolean repeated) {
  /** The mark of a Fact that has its effect now. */
  public FactMark(KioskId kioskId, int epoch, long sequence, String hash) {
    this(kioskId, epoch, sequence, hash, false);
  }

  /** The same place in the order, with no effect any more. */
  public FactMark again() {
    return new FactMark(kioskId, epoch, sequence, hash, true);
  }
}
