package rondo.server.receipt;

import java.time.Instant;
import java.util.List;
import rondo.base.money.Money;

/**
 * Money that a person gave back and the payment side has confirmed.
 *
 * @param amount tax included
 * @param taxes how much of it is which tax
 * @param reason from the list of reasons, as the audit has it
 * @param at when it was confirmed
 */
public record GivenBack(Money amount, List<TaxPart> taxes, String reason, Instant at) {
  public GivenBack {
    taxes = List.copyOf(taxes);
  }

  /** A tax and its share. */
  public record TaxPart(String name, Money amount) {}
}
