package rondo.server.console.disc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.design.piece.Status;
import rondo.server.console.event.EventRow;

/**
 * The page of one disc: its chain of custody.
 *
 * @param ways from kiosk to kiosk, newest first
 * @param history newest first
 * @param faults that it is withheld for
 * @param mayRelease whether there is a desk that releases it
 */
public record DiscView(
    Disc disc,
    List<Rented> rentals,
    List<Way> ways,
    List<EventRow> history,
    List<Fault> faults,
    boolean mayRelease) {
  /** What a customer said of it that nobody has settled. */
  public record Fault(String words, Instant at) {}

  /** From one kiosk to another, with a customer or a service person. */
  public record Way(String from, String to, Instant at) {}

  /** A disc and where it is. */
  public record Disc(
      String code, UUID titleId, String title, int year, String format, Place place) {}

  /**
   * Where a disc is believed to be.
   *
   * @param kind see {@link rondo.server.inventory.PlaceKind}
   * @param slot deck and position
   */
  public record Place(
      String kind,
      Optional<UUID> kioskId,
      Optional<String> kiosk,
      Optional<String> slot,
      Optional<UUID> rental,
      Instant since) {
    /** In words: {@code in slot 1-4 of Station Hall}. */
    public String words() {
      String where = kiosk.orElse("a kiosk");
      return switch (kind) {
        case "SLOT" -> "in slot " + slot.orElse("?") + " of " + where;
        case "MACHINE" -> "inside " + where + ", not in a slot";
        case "CUSTOMER" -> "with a customer";
        case "SOLD" -> "sold";
        case "UNRESOLVED" -> "nobody knows, last at " + where;
        default -> "with you, in no kiosk";
      };
    }

    /** Its shape and colour. */
    public Status status() {
      return switch (kind) {
        case "SLOT" -> Status.READY;
        case "CUSTOMER" -> Status.BUSY;
        case "MACHINE", "UNRESOLVED" -> Status.ATTENTION;
        default -> Status.AWAY;
      };
    }
  }

  /** One of its rentals. */
  public record Rented(UUID id, String state, String kiosk, Instant opened) {}
}
