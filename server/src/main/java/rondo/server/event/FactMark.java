package rondo.server.event;

import rondo.base.id.KioskId;

/**
 * The place of a Fact in its kiosk's order; written with the Fact's effect, so that each is applied
 * once (I21).
 *
 * @param sequence without gaps, from 1
 * @param hash of the Fact chained to the one before
 */
public record FactMark(KioskId kioskId, int epoch, long sequence, String hash) {}
