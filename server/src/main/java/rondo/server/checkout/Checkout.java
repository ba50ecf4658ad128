package rondo.server.checkout;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.CustomerId;
import rondo.base.id.KioskId;
import rondo.base.money.Money;

/**
 * A row of {@code checkout}, the root of its rentals and payments: whoever changes one of them
 * raises its version.
 *
 * @param customerId known once the bank has approved
 * @param sealedMail JWE of the address until the customer is known, then empty
 * @param mailWanted whether the customer gave an address for the receipts of this checkout
 * @param zone of the kiosk at the swipe; rules its rentals
 * @param language BCP 47 tag of the language that the customer chose, for what we write to him
 */
public record Checkout(
    CheckoutId checkoutId,
    KioskId kioskId,
    CheckoutState state,
    int version,
    Optional<CustomerId> customerId,
    Optional<String> sealedMail,
    boolean mailWanted,
    String tariffId,
    int tariffVersion,
    ZoneId zone,
    long reservedMinor,
    Currency currency,
    Instant swipedAt,
    Instant openedAt,
    Optional<Instant> finishedAt,
    String language) {
  /** Where a kiosk does not tell. */
  public static final String DEFAULT_LANGUAGE = "en";

  /** What the authorisation is for. */
  public Money reserved() {
    return new Money(reservedMinor, currency);
  }

  /** The same checkout in another state. */
  public Checkout in(CheckoutState next, Optional<Instant> finished) {
    return with(next, version, customerId, sealedMail, finished.or(() -> finishedAt));
  }

  /** The same checkout of a known customer; the sealed address is forgotten. */
  public Checkout of(CustomerId customer) {
    return with(state, version, Optional.of(customer), Optional.empty(), finishedAt);
  }

  /** The same checkout without the sealed address, which nobody needs any more. */
  public Checkout withoutSealedMail() {
    return with(state, version, customerId, Optional.empty(), finishedAt);
  }

  /** The same checkout as it is written after a change. */
  public Checkout next() {
    return with(state, version + 1, customerId, sealedMail, finishedAt);
  }

  private Checkout with(
      CheckoutState newState,
      int newVersion,
      Optional<CustomerId> customer,
      Optional<String> mail,
      Optional<Instant> finished) {
    return new Checkout(
        checkoutId,
        kioskId,
        newState,
        newVersion,
        customer,
        mail,
        mailWanted,
        tariffId,
        tariffVersion,
        zone,
        reservedMinor,
        currency,
        swipedAt,
        openedAt,
        finished,
        language);
  }

  @Override
  public String toString() {
    return "Checkout[" + checkoutId + " " + state + " v" + version + "]";
  }
}
