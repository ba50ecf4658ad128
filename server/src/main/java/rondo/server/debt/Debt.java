package rondo.server.debt;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.base.money.Money;

/**
 * What one rental still owes after the payment side has refused.
 *
 * @param kioskId of origin
 * @param tries charges that were refused so far
 * @param nextTryAt when it is tried next; empty while a try is under way, and where only a person
 *     may go on
 * @param reason why the last try was refused, or why it was written off
 */
public record Debt(
    RentalId rentalId,
    CheckoutId checkoutId,
    KioskId kioskId,
    DebtState state,
    int version,
    long amountMinor,
    Currency currency,
    int tries,
    Optional<Instant> nextTryAt,
    Instant openedAt,
    Optional<Instant> closedAt,
    String reason) {
  /** What is owed. */
  public Money amount() {
    return new Money(amountMinor, currency);
  }

  /** Whether it is still owed. */
  public boolean open() {
    return state == DebtState.OPEN;
  }

  /** The same debt after one more refusal. */
  Debt refused(Money owed, String why, Optional<Instant> next) {
    return with(DebtState.OPEN, version, owed, tries + 1, next, Optional.empty(), why);
  }

  /** The same debt, of another amount. */
  Debt of(Money owed) {
    return with(state, version, owed, tries, nextTryAt, closedAt, reason);
  }

  /** The same debt, tried then; empty while a try is under way. */
  Debt tried(Optional<Instant> next) {
    return with(state, version, amount(), tries, next, closedAt, reason);
  }

  /** The same debt, over. */
  Debt over(DebtState how, Instant at, String why) {
    return with(how, version, amount(), tries, Optional.empty(), Optional.of(at), why);
  }

  /** The same debt as it is written after a change. */
  public Debt next() {
    return with(state, version + 1, amount(), tries, nextTryAt, closedAt, reason);
  }

  private Debt with(
      DebtState newState,
      int newVersion,
      Money owed,
      int refusals,
      Optional<Instant> next,
      Optional<Instant> closed,
      String why) {
    return new Debt(
        rentalId,
        checkoutId,
        kioskId,
        newState,
        newVersion,
        owed.minor(),
        owed.currency(),
        refusals,
        next,
        openedAt,
        closed,
        why);
  }
}
