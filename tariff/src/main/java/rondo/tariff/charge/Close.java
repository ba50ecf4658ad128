package rondo.tariff.charge;

import java.time.Instant;

/** How a rental closes by its tariff, with what is charged at the close (DESIGN, flow 8). */
public sealed interface Close {
  /** The nights owed in all, the first included. */
  int nights();

  /** The nights after the first with their tax; no lines when the disc came back on night 1. */
  Charge further();

  /** The disc came back in time. */
  record Returned(int nights, Charge further) implements Close {}

  /**
   * The maximum of nights ended before the disc came back: it belongs to the customer.
   *
   * @param nights the maximum
   * @param soldAt the end of the last night
   * @param further every night after the first, and no more
   */
  record Sold(int nights, Instant soldAt, Charge further) implements Close {}
}
