package rondo.server.grace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;

/**
 * A rental that a disc was given out for, with what is known of its coming back.
 *
 * @param back the return that closed it, or that waits for it
 * @param stops of its clock
 */
public record Lent(Rental rental, Optional<ReturnCredit> back, List<ClockStop> stops) {
  public Lent {
    stops = List.copyOf(stops);
  }

  /**
   * Whether its customer still had the disc then.
   *
   * @param tolerance by which the clocks of two kiosks may differ
   */
  public boolean wasOut(Instant at, Duration tolerance) {
    return back.filter(credit -> credit.acceptedAt().isBefore(at.minus(tolerance))).isEmpty();
  }

  /** The same rental with a return that waits, where none has closed it. */
  public Lent or(Optional<ReturnCredit> waiting) {
    return new Lent(rental, back.or(() -> waiting), stops);
  }
}
