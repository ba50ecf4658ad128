package rondo.server.inventory;

import java.time.Instant;
import rondo.base.id.KioskId;

/** What a kiosk says of a slot that holds no known disc: locked, or a case nobody has read. */
public record SlotNote(KioskId kioskId, int deck, int position, String note, Instant since) {}
