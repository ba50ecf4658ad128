package rondo.server.inventory;

import java.time.Instant;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;

/**
 * Where a disc is believed to be; exactly one row a disc (I10).
 *
 * @param kioskId where it is in a kiosk, or where it was last seen
 * @param since when it came there, as the reporting kiosk saw it
 */
public record DiscPlace(
    DiscCode discCode,
    PlaceKind kind,
    int version,
    Optional<KioskId> kioskId,
    Optional<Integer> deck,
    Optional<Integer> position,
    Optional<RentalId> rentalId,
    Instant since) {
  /** A disc that stands in a slot. */
  public DiscPlace in(KioskId kiosk, Slot slot, Instant at) {
    return new DiscPlace(
        discCode,
        PlaceKind.SLOT,
        version,
        Optional.of(kiosk),
        Optional.of(slot.deck()),
        Optional.of(slot.position()),
        Optional.empty(),
        at);
  }

  /** A disc that left the slot and is still in the kiosk. */
  public DiscPlace inMachine(KioskId kiosk, Instant at) {
    return elsewhere(PlaceKind.MACHINE, Optional.of(kiosk), Optional.empty(), at);
  }

  /** A disc that staff have taken out of this kiosk. */
  public DiscPlace withOperator(KioskId kiosk, Instant at) {
    return elsewhere(PlaceKind.OPERATOR, Optional.of(kiosk), Optional.empty(), at);
  }

  /**
   * A disc that people have sought in vain. It is there since it was seen last, so that what any
   * kiosk has read since counts, however late it is told.
   */
  public DiscPlace inNoKiosk() {
    return elsewhere(PlaceKind.OPERATOR, kioskId, Optional.empty(), since);
  }

  /** A disc that is out with the customer of a rental. */
  public DiscPlace with(RentalId rental, Instant at) {
    return elsewhere(PlaceKind.CUSTOMER, Optional.empty(), Optional.of(rental), at);
  }

  /** A disc that its customer has bought. */
  public DiscPlace soldBy(RentalId rental, Instant at) {
    return elsewhere(PlaceKind.SOLD, Optional.empty(), Optional.of(rental), at);
  }

  /** A disc of which nobody knows where it is. */
  public DiscPlace unresolved(KioskId kiosk, Optional<RentalId> rental, Instant at) {
    return elsewhere(PlaceKind.UNRESOLVED, Optional.of(kiosk), rental, at);
  }

  /** The slot, where it stands in one. */
  public Optional<Slot> slot() {
    return deck.flatMap(d -> position.map(p -> new Slot(d, p)));
  }

  /** Whether it stands in this slot of this kiosk. */
  public boolean isIn(KioskId kiosk, Slot slot) {
    return kind == PlaceKind.SLOT
        && kioskId.equals(Optional.of(kiosk))
        && slot().equals(Optional.of(slot));
  }

  /** The same place as it is written after a change. */
  public DiscPlace next() {
    return new DiscPlace(discCode, kind, version + 1, kioskId, deck, position, rentalId, since);
  }

  private DiscPlace elsewhere(
      PlaceKind to, Optional<KioskId> kiosk, Optional<RentalId> rental, Instant at) {
    return new DiscPlace(
        discCode, to, version, kiosk, Optional.empty(), Optional.empty(), rental, at);
  }
}
