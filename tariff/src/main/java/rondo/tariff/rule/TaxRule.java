package rondo.tariff.rule;

import java.util.Objects;
import rondo.base.money.BasisPoints;

/**
 * The tax of a place.
 *
 * @param name as it is printed, for example "Sales tax"; not blank
 * @param place where it is raised, for example "Austin, TX"; not blank
 * @param rate its rate
 */
public record TaxRule(String name, String place, BasisPoints rate) {
  public TaxRule {
    Objects.requireNonNull(rate, "rate");
    if (name.isBlank() || place.isBlank()) {
      throw new IllegalArgumentException("a tax needs a name and a place");
    }
  }
}
