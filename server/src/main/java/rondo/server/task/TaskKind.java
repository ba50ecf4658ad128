package rondo.server.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a person has to look. */
public enum TaskKind {
  /** Nobody can tell whether the customer has the disc (F3). */
  @JsonProperty("dispense-unresolved")
  DISPENSE_UNRESOLVED,
  /** A Fact could not be applied. */
  @JsonProperty("fact-parked")
  FACT_PARKED,
  /** A disc is not where it was believed to be. */
  @JsonProperty("disc-missing")
  DISC_MISSING,
  /** A disc is seen in a slot while its rental says that a customer has it. */
  @JsonProperty("disc-contested")
  DISC_CONTESTED,
  /** A sold disc was taken in; it belongs to the customer. */
  @JsonProperty("sold-disc-taken-in")
  SOLD_DISC_TAKEN_IN,
  /** The payment side refused what is owed; the debt stays open. */
  @JsonProperty("payment-refused")
  PAYMENT_REFUSED,
  /** The payment side has given no answer for long. */
  @JsonProperty("payment-unknown")
  PAYMENT_UNKNOWN,
  /** The payment side said what does not fit the checkout. */
  @JsonProperty("payment-unexpected")
  PAYMENT_UNEXPECTED,
  /** The payment side says something else than we asked (F9). */
  @JsonProperty("payment-mismatch")
  PAYMENT_MISMATCH,
  /** A receipt could not be sent. */
  @JsonProperty("mail-given-up")
  MAIL_GIVEN_UP,
  /** A kiosk's journal went back or forked; only a new enrolment helps (F21). */
  @JsonProperty("kiosk-quarantined")
  KIOSK_QUARANTINED,
  /** A kiosk speaks no version of the protocol that the server speaks, or under a retired key. */
  @JsonProperty("kiosk-refused")
  KIOSK_REFUSED,
  /** A case was held out and not taken in, and the screen has promised a person's look. */
  @JsonProperty("return-to-check")
  RETURN_TO_CHECK,
  /**
   * A customer says that something is wrong with a disc; it is not rented until it is looked at.
   */
  @JsonProperty("disc-faulty")
  DISC_FAULTY,
  /** An audit has read a slot otherwise than it was believed, and somebody has to look. */
  @JsonProperty("slot-to-check")
  SLOT_TO_CHECK,
  /** A kiosk says that something happened when it cannot have happened (F13). */
  @JsonProperty("kiosk-clock")
  KIOSK_CLOCK
}
