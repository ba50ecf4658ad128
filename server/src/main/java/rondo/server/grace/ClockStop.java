package rondo.server.grace;

import java.time.Instant;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.media.label.DiscCode;

/**
 * A row of {@code clock_stop}: a kiosk could not take in a disc that was held to it (market asks 1
 * and 2). Written once; only its rental may become known later.
 *
 * @param returnId the try to return it
 * @param rentalId whose clock it stops; empty while nobody has told that the disc was given out
 * @param kioskId that could not take it
 * @param reason as the kiosk said it
 * @param notedAt when it could not; what comes back in time is charged as if it had come then
 * @param until the end of the grace: a return at this instant is still in time
 * @param recordedAt when the server heard of it
 */
public record ClockStop(
    ReturnId returnId,
    Optional<RentalId> rentalId,
    KioskId kioskId,
    DiscCode discCode,
    String reason,
    Instant notedAt,
    Instant until,
    Instant recordedAt) {
  /** Whether a disc that is back at this instant counts as back when the clock was stopped. */
  public boolean covers(Instant back) {
    return !back.isBefore(notedAt) && !back.isAfter(until);
  }

  /** Whether it is this rental's clock. */
  public boolean stops(RentalId rental) {
    return rentalId.equals(Optional.of(rental));
  }

  /** The same stop, now that it is known whose clock it is. */
  public ClockStop of(RentalId rental) {
    return new ClockStop(
        returnId, Optional.of(rental), kioskId, discCode, reason, notedAt, until, recordedAt);
  }
}
