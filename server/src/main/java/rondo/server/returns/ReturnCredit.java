package rondo.server.returns;

import java.time.Instant;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.media.label.DiscCode;

/**
 * A disc that a machine accepted; one row a return for ever (I17).
 *
 * @param rentalId the rental that it closed; empty where it closed none, or none yet
 * @param acceptedAt the machine's time, not the upload's
 * @param recordedAt when the server heard of it
 */
public record ReturnCredit(
    ReturnId returnId,
    DiscCode discCode,
    KioskId kioskId,
    Optional<RentalId> rentalId,
    Instant acceptedAt,
    Instant recordedAt) {
  /** The same return, now that the rental it closes is known. */
  public ReturnCredit closing(RentalId rental) {
    return new ReturnCredit(
        returnId, discCode, kioskId, Optional.of(rental), acceptedAt, recordedAt);
  }
}
