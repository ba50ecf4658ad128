package rondo.server.rental;

import rondo.tariff.charge.Close;

/** What {@link RentalDecision} says of an event. */
public sealed interface RentalOutcome {
  /** The rental moves; the first night is settled with its checkout. */
  record Moved(RentalLife life) implements RentalOutcome {}

  /** It is over: what is owed beyond the first night is booked. */
  record Closed(RentalLife life, Close close) implements RentalOutcome {}

  /**
   * The sale is taken back, because the disc had been returned before (I18).
   *
   * @param booked the sale as it was charged
   * @param close what is owed in truth
   */
  record SaleUndone(RentalLife life, Close.Sold booked, Close close) implements RentalOutcome {}

  /** It is so already; nothing changes. */
  record Unchanged() implements RentalOutcome {}

  /** This cannot happen in this state; nothing changes and a person is told. */
  record Unexpected(String why) implements RentalOutcome {}
}
