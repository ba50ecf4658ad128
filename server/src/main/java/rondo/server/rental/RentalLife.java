package rondo.server.rental;

import java.time.Instant;

/**
 * The state of a rental with what it knows there (feature R2). Only {@link RentalDecision} moves
 * it.
 */
public sealed interface RentalLife {
  /** Billing information has arrived; the disc has not left. */
  record Authorising() implements RentalLife {}

  /** The disc is out. */
  record Open(Instant dispensedAt) implements RentalLife {}

  /** The disc is back. */
  record Returned(Instant dispensedAt, Instant acceptedAt, int nights) implements RentalLife {}

  /** The last night ended without a return: the disc is the customer's. */
  record Sold(Instant dispensedAt, Instant soldAt, int nights) implements RentalLife {}

  /** The operator gave the disc up. */
  record Lost(Instant dispensedAt) implements RentalLife {}

  /** The disc stayed in the machine; nothing is charged. */
  record NotDispensed(String reason) implements RentalLife {}

  /**
   * Nobody can tell whether the disc left; nothing is charged until a person has looked (F3).
   *
   * @param since when it would have left
   */
  record Unresolved(Instant since, String evidence) implements RentalLife {}
}
