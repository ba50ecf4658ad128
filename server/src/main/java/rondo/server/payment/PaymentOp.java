package rondo.server.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;

/**
 * One call to the payment side.
 *
 * @param paymentId its idempotency key, for ever
 * @param parentId what is captured, voided or given back
 * @param requestHash of what is asked, so that one key never carries two questions (I4)
 * @param reason why it was refused or failed, in the payment side's words
 * @param tries how often it was asked
 * @param dueAt when it is asked next; present while it is not settled
 * @param firstSentAt when it may have been made for the first time; empty: it certainly was not
 * @param part 0, or of a refund that a person grants: which of that payment, from 1; of corrections
 *     that follow the first one: -1, -2, ...
 */
public record PaymentOp(
    PaymentId paymentId,
    PaymentKind kind,
    PaymentState state,
    int version,
    CheckoutId checkoutId,
    Optional<RentalId> rentalId,
    Optional<PaymentId> parentId,
    long amountMinor,
    Currency currency,
    String requestHash,
    Optional<String> reason,
    int tries,
    Optional<Instant> dueAt,
    Instant createdAt,
    Optional<Instant> settledAt,
    Optional<Instant> firstSentAt,
    int part) {
  /** How much it moves or reserves. */
  public Money amount() {
    return new Money(amountMinor, currency);
  }

  /** The same call, settled. */
  public PaymentOp settled(PaymentState outcome, Optional<String> why, Instant at) {
    return with(outcome, version, why, tries + 1, Optional.empty(), Optional.of(at), firstSentAt);
  }

  /** The same call, to be asked again. */
  public PaymentOp again(Instant due) {
    return with(
        PaymentState.UNKNOWN, version, reason, tries + 1, Optional.of(due), settledAt, firstSentAt);
  }

  /** The same call, about to be made for the first time; others wait until then. */
  public PaymentOp sentAt(Instant now, Instant due) {
    return with(state, version, reason, tries, Optional.of(due), settledAt, Optional.of(now));
  }

  /** The same call, asked about later, for this reason. */
  public PaymentOp again(Instant due, String why) {
    return with(
        PaymentState.UNKNOWN,
        version,
        Optional.of(why),
        tries + 1,
        Optional.of(due),
        settledAt,
        firstSentAt);
  }

  /** Whether this correction gives back what that took, has done so or still may. */
  public boolean gives(PaymentOp taken) {
    return kind == PaymentKind.REFUND
        && !granted()
        && (state == PaymentState.SUCCESS || !state.settled())
        && parentId.equals(Optional.of(taken.paymentId()));
  }

  /** Whether a person gives this back, as against a correction of ours. */
  public boolean granted() {
    return part > 0;
  }

  /** The same call, never made, as this part of what a person gives back. */
  public PaymentOp asPart(int number) {
    return new PaymentOp(
        paymentId,
        kind,
        state,
        version,
        checkoutId,
        rentalId,
        parentId,
        amountMinor,
        currency,
        requestHash,
        reason,
        tries,
        dueAt,
        createdAt,
        settledAt,
        firstSentAt,
        number);
  }

  /** Whether the payment side may have forgotten its key by now. */
  public boolean olderThan(Duration window, Instant now) {
    return firstSentAt.filter(sent -> !sent.plus(window).isAfter(now)).isPresent();
  }

  /** The same call, not to be made before then. */
  public PaymentOp postponed(Instant due) {
    return with(state, version, reason, tries, Optional.of(due), settledAt, firstSentAt);
  }

  /** The same call as it is written after a change. */
  public PaymentOp next() {
    return with(state, version + 1, reason, tries, dueAt, settledAt, firstSentAt);
  }

  private PaymentOp with(
      PaymentState newState,
      int newVersion,
      Optional<String> why,
      int asked,
      Optional<Instant> due,
      Optional<Instant> settled,
      Optional<Instant> sent) {
    return new PaymentOp(
        paymentId,
        kind,
        newState,
        newVersion,
        checkoutId,
        rentalId,
        parentId,
        amountMinor,
        currency,
        requestHash,
        why,
        asked,
        due,
        createdAt,
        settled,
        sent,
        part);
  }
}
