package rondo.server.store.memory;

import rondo.base.id.KioskId;

/** How far the Facts of one life of a kiosk's journal are applied. */
public record EpochRow(KioskId kioskId, int epoch, long applied, String appliedHash) {}
