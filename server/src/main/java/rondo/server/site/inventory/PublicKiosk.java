package rondo.server.site.inventory;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.server.catalogue.Standing;

/**
 * A kiosk as everybody may see it.
 *
 * @param address street and town; may be empty
 * @param group whose discs it rents
 * @param metres from the place that was asked for; empty where none was, or its own is not known
 */
public record PublicKiosk(
    KioskId id,
    String name,
    String address,
    Optional<Here> place,
    ZoneId zone,
    String group,
    Standing standing,
    Optional<Long> metres) {
  /** The nearest first, then by name. */
  public static final Comparator<PublicKiosk> NEAREST =
      Comparator.comparingLong((PublicKiosk kiosk) -> kiosk.metres.orElse(Long.MAX_VALUE))
          .thenComparing(PublicKiosk::name)
          .thenComparing(kiosk -> kiosk.id.value());

  PublicKiosk from(Optional<Here> here) {
    Optional<Long> way = here.flatMap(from -> place.map(from::metresTo));
    return new PublicKiosk(id, name, address, place, zone, group, standing, way);
  }
}
