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
 */
public record Customer(
    CustomerId customerId,
    String token,
    String lastFour,
    Optional<String> mail,
    Instant createdAt) {
  @Override
  public String toString() {
    return "Customer[" + customerId + "]";
  }
}
