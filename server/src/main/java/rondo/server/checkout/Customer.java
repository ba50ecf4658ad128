package rondo.server.checkout;

import java.time.Instant;
import java.util.Optional;
import rondo.base.id.CustomerId;

/**
 * Who is known by a payment token. Personal data live in this row alone, so forgetting a person is
 * one row.
 *
 * @param token the payment side's name for the card
 * @param mail the newest address given
 * @param mailSince when it took the place of another; empty: never, or nobody knows
 */
public record Customer(
    CustomerId customerId,
    String token,
    String lastFour,
    Optional<String> mail,
    Instant createdAt,
    Optional<Instant> mailSince) {
  /** The same customer at a later checkout, who may have given another address. */
  Customer at(Instant now, String digits, Optional<String> given) {
    boolean other = given.isPresent() && !given.equals(mail);
    return new Customer(
        customerId,
        token,
        digits,
        given.or(() -> mail),
        createdAt,
        other ? Optional.of(now) : mailSince);
  }

  @Override
  public String toString() {
    return "Customer[" + customerId + "]";
  }
}
