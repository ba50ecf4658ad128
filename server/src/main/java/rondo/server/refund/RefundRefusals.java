package rondo.server.refund;

import rondo.base.money.Money;
import rondo.base.refusal.Refusal;

/** Why money is not given back. */
final class RefundRefusals {
  private static final String NOTHING = "Nothing was given back.";

  private RefundRefusals() {}

  static Refusal noSuchRental() {
    return new Refusal(
        "rental-unknown", "There is no such rental.", NOTHING, "Look for the rental again.");
  }

  static Refusal notPositive() {
    return new Refusal(
        "refund-not-positive",
        "A refund is more than nothing, in the currency of the rental.",
        NOTHING,
        "Say how much.");
  }

  static Refusal tooMuch(Money left) {
    return new Refusal(
        "refund-too-much",
        "That is more than was charged and not given back yet.",
        NOTHING + " At most " + left + " is left.",
        "Say a smaller amount.");
  }

  static Refusal seenLess() {
    return new Refusal(
        "refund-seen-less",
        "Money was given back for this rental since you opened the page.",
        "Nothing was given back a second time.",
        "Look at the rental again, and then decide.");
  }
}
