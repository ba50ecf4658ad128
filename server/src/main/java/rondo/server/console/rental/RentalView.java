package rondo.server.console.rental;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.money.Money;
import rondo.server.console.event.EventRow;
import rondo.server.receipt.Reasons;
import rondo.server.refund.RefundDesk;
import rondo.tariff.charge.ChargeLine;

/** The page of one rental: its story from card to return, and where each amount comes from. */
public record RentalView(
    Facts facts,
    List<EventRow> story,
    List<MoneyLine> money,
    List<Payment> payments,
    List<Message> mails,
    boolean mayResolve,
    Optional<RefundDesk.Offer> refund,
    Reasons reasons) {
  /** Whether there is anything to give back. */
  public boolean mayRefund() {
    return refund.filter(offer -> offer.left().isPositive()).isPresent();
  }

  /**
   * The rental's row and its checkout's.
   *
   * @param due when each night ends
   */
  public record Facts(
      UUID id,
      UUID checkout,
      String state,
      String checkoutState,
      String title,
      String format,
      String disc,
      UUID kioskId,
      String kiosk,
      ZoneId zone,
      String tariff,
      Money reserved,
      Optional<String> lastFour,
      Optional<Instant> dispensed,
      List<Instant> due,
      Optional<Instant> closed,
      Optional<String> returnedTo,
      Optional<Integer> nights,
      Optional<String> endReason) {}

  /**
   * A line of the ledger.
   *
   * @param why the charge line it was booked from
   */
  public record MoneyLine(
      UUID ledger,
      Instant at,
      String booking,
      String account,
      Money amount,
      Optional<ChargeLine> why) {}

  /** A call to the payment side; its id is its key for ever. */
  public record Payment(
      UUID key,
      String kind,
      String state,
      Money amount,
      int tries,
      Optional<String> reason,
      Instant created,
      Optional<Instant> settled,
      Optional<Instant> due) {}

  /** A message to the customer. */
  public record Message(
      UUID id,
      String kind,
      String state,
      int tries,
      Optional<Instant> sent,
      Optional<String> error) {}

  /** What the customer owes in all: the lines that have a reason. */
  public Money owed() {
    return money.stream()
        .filter(line -> line.why().isPresent())
        .map(line -> line.amount().negated())
        .reduce(Money.zero(facts.reserved().currency()), Money::plus);
  }
}
