package rondo.server.rental;

import java.time.Instant;
import rondo.tariff.charge.Ending;

/** What can happen to a rental. */
public sealed interface RentalEvent {
  /** The customer took the disc. */
  record Taken(Instant at) implements RentalEvent {}

  /** The disc stayed in the machine. */
  record Stayed(String reason) implements RentalEvent {}

  /** The sensors cannot tell. */
  record Doubtful(Instant at, String evidence) implements RentalEvent {}

  /**
   * The disc is back, however late that was reported.
   *
   * @param at when a machine took it in; where {@code ending} is STOPPED, when a kiosk could not
   */
  record Accepted(Instant at, Ending ending) implements RentalEvent {
    /** A machine took the disc in then. */
    public Accepted(Instant at) {
      this(at, Ending.RETURNED);
    }
  }

  /** The sale instant is looked for; {@code now} is the server's calendar. */
  record Swept(Instant now) implements RentalEvent {}

  /** A person has looked: the customer has the disc. */
  record FoundOut() implements RentalEvent {}

  /** A person has looked: the disc is in the machine. */
  record FoundInside() implements RentalEvent {}
}
