package rondo.server.rental;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.base.id.TitleId;
import rondo.media.label.DiscCode;
import rondo.server.rental.RentalLife.Authorising;
import rondo.server.rental.RentalLife.Lost;
import rondo.server.rental.RentalLife.NotDispensed;
import rondo.server.rental.RentalLife.Open;
import rondo.server.rental.RentalLife.Returned;
import rondo.server.rental.RentalLife.Sold;
import rondo.server.rental.RentalLife.Unresolved;
import rondo.tariff.rule.Format;

/**
 * A row of {@code rental}: one disc from billing information arriving to its end.
 *
 * @param kioskId of origin
 * @param dispensedAt when the machine gave it out; while UNRESOLVED, when it would have
 * @param dueAt the end of each night, as printed
 * @param saleAt the end of the last night
 * @param closedAt when the disc was accepted or sold, or when it was known to have stayed
 * @param returnedKioskId where it was taken in
 * @param nights charged in all
 * @param endReason why it stayed, or the evidence of the doubt
 */
public record Rental(
    RentalId rentalId,
    CheckoutId checkoutId,
    KioskId kioskId,
    DiscCode discCode,
    TitleId titleId,
    Format format,
    RentalState state,
    int version,
    Instant openedAt,
    Optional<Instant> dispensedAt,
    Optional<List<Instant>> dueAt,
    Optional<Instant> saleAt,
    Optional<Instant> closedAt,
    Optional<KioskId> returnedKioskId,
    Optional<Integer> nights,
    Optional<String> endReason) {

  /** The state with what it knows. */
  public RentalLife life() {
    return switch (state) {
      case AUTHORISING -> new Authorising();
      case OPEN -> new Open(dispensed());
      case RETURNED -> new Returned(dispensed(), closedAt.orElseThrow(), nights.orElseThrow());
      case SOLD -> new Sold(dispensed(), closedAt.orElseThrow(), nights.orElseThrow());
      case LOST -> new Lost(dispensed());
      case NOT_DISPENSED -> new NotDispensed(endReason.orElse(""));
      case UNRESOLVED -> new Unresolved(dispensed(), endReason.orElse(""));
    };
  }

  /** Whether the disc left with the customer: its first night is owed. */
  public boolean wasTaken() {
    return switch (state) {
      case OPEN, RETURNED, SOLD, LOST -> true;
      case AUTHORISING, NOT_DISPENSED, UNRESOLVED -> false;
    };
  }

  /** Whether it is known by now if the disc left. */
  public boolean known() {
    return state != RentalState.AUTHORISING && state != RentalState.UNRESOLVED;
  }

  /** Whether nobody else may rent its disc. */
  public boolean live() {
    return state == RentalState.OPEN || !known();
  }

  /** When the machine gave it out; throws where it has not. */
  public Instant dispensed() {
    return dispensedAt.orElseThrow();
  }

  /** The same rental in another state, at {@code now} for the server. */
  public Rental as(RentalLife life, RentalTerms terms, Instant now) {
    return switch (life) {
      case Authorising _ -> this;
      case Open open -> taken(RentalState.OPEN, open.dispensedAt(), terms, Optional.empty(), 0);
      case Returned back ->
          taken(
              RentalState.RETURNED,
              back.dispensedAt(),
              terms,
              Optional.of(back.acceptedAt()),
              back.nights());
      case Sold sold ->
          taken(
              RentalState.SOLD,
              sold.dispensedAt(),
              terms,
              Optional.of(sold.soldAt()),
              sold.nights());
      case Lost lost -> taken(RentalState.LOST, lost.dispensedAt(), terms, Optional.of(now), 0);
      case NotDispensed stayed ->
          untaken(RentalState.NOT_DISPENSED, Optional.empty(), Optional.of(now), stayed.reason());
      case Unresolved doubt ->
          untaken(
              RentalState.UNRESOLVED,
              Optional.of(doubt.since()),
              Optional.empty(),
              doubt.evidence());
    };
  }

  /** The same rental of another copy of the same title. */
  public Rental of(DiscCode copy) {
    return new Rental(
        rentalId,
        checkoutId,
        kioskId,
        copy,
        titleId,
        format,
        state,
        version,
        openedAt,
        dispensedAt,
        dueAt,
        saleAt,
        closedAt,
        returnedKioskId,
        nights,
        endReason);
  }

  /** The same rental, taken in at this kiosk. */
  public Rental takenInAt(KioskId kiosk) {
    return new Rental(
        rentalId,
        checkoutId,
        kioskId,
        discCode,
        titleId,
        format,
        state,
        version,
        openedAt,
        dispensedAt,
        dueAt,
        saleAt,
        closedAt,
        Optional.of(kiosk),
        nights,
        endReason);
  }

  /** The same rental as it is written after a change. */
  public Rental next() {
    return new Rental(
        rentalId,
        checkoutId,
        kioskId,
        discCode,
        titleId,
        format,
        state,
        version + 1,
        openedAt,
        dispensedAt,
        dueAt,
        saleAt,
        closedAt,
        returnedKioskId,
        nights,
        endReason);
  }

  private Rental taken(
      RentalState to, Instant out, RentalTerms terms, Optional<Instant> closed, int charged) {
    var due = terms.nights(out);
    return new Rental(
        rentalId,
        checkoutId,
        kioskId,
        discCode,
        titleId,
        format,
        to,
        version,
        openedAt,
        Optional.of(out),
        Optional.of(due.allDue()),
        Optional.of(due.saleInstant()),
        closed,
        returnedKioskId,
        charged == 0 ? Optional.empty() : Optional.of(charged),
        Optional.empty());
  }

  private Rental untaken(
      RentalState to, Optional<Instant> since, Optional<Instant> closed, String why) {
    return new Rental(
        rentalId,
        checkoutId,
        kioskId,
        discCode,
        titleId,
        format,
        to,
        version,
        openedAt,
        since,
        Optional.empty(),
        Optional.empty(),
        closed,
        returnedKioskId,
        nights,
        Optional.of(why));
  }
}
