package rondo.server.debt;

import java.time.Instant;
import rondo.base.id.RentalId;

/** A debt that shall be tried again. */
public record DueDebt(RentalId rentalId, Instant nextTryAt) {}
