package rondo.server.checkout;

import rondo.base.refusal.Refusal;
import rondo.protocol.ask.Answer;

/** Why a checkout does not open, in the three sentences that the screen shows (feature R3). */
final class CheckoutRefusals {
  private static final String NOTHING = "Nothing was reserved and nothing is charged.";

  private CheckoutRefusals() {}

  static Refusal cartSize() {
    return new Refusal(
        "cart-size",
        "One to five discs can be rented in one go.",
        NOTHING,
        "Take some discs out of the cart, or put one in.");
  }

  static Refusal cartDoubled() {
    return new Refusal(
        "cart-doubled",
        "This cart was sent before, or names a disc twice.",
        NOTHING,
        "Start again and choose the discs once more.");
  }

  static Refusal pricesChanged() {
    return new Refusal(
        "prices-changed",
        "The prices that were shown are not ours.",
        NOTHING,
        "Start again to see the prices of today.");
  }

  static Refusal discGone() {
    return new Refusal(
        "disc-gone",
        "A disc of this cart is not here any more.",
        NOTHING,
        "Choose another copy or another title.");
  }

  static Refusal notForRent() {
    return new Refusal(
        "not-for-rent", "A disc of this cart is not for rent.", NOTHING, "Choose another title.");
  }

  static Refusal ageNotShown() {
    return new Refusal(
        Answer.Refused.AGE_NOT_SHOWN,
        "We could not check the age.",
        NOTHING,
        "Go on without this title.");
  }

  static Refusal kioskUnknown() {
    return new Refusal(
        "kiosk-unknown", "The server does not know this kiosk.", NOTHING, "Rent at another kiosk.");
  }

  static Refusal cardUnreadable() {
    return new Refusal(
        "card-unreadable",
        "The card could not be read.",
        NOTHING,
        "Swipe it again, or take another card.");
  }

  static Refusal askChanged() {
    return new Refusal(
        "ask-changed",
        "This checkout was sent before with another cart.",
        "Nothing more was reserved.",
        "Start again and choose the discs once more.");
  }

  static Refusal over() {
    return new Refusal(
        "checkout-over",
        "This checkout is over.",
        "What was reserved is released; nothing is charged for discs that were not taken.",
        "Start again if you want to rent.");
  }
}
