package rondo.server.catalogue;

import java.time.ZoneId;
import java.util.Set;
import rondo.base.id.KioskId;
import rondo.media.label.GroupCode;

/**
 * A kiosk as its server knows it.
 *
 * @param zone whose local time ends nights
 * @param accepted groups whose discs it takes in, its own among them
 * @param tariffId with {@code tariffVersion}, what new rentals follow
 */
public record KioskFile(
    KioskId kiosk, ZoneId zone, Set<GroupCode> accepted, String tariffId, int tariffVersion) {
  public KioskFile {
    accepted = Set.copyOf(accepted);
  }
}
