package rondo.payment.side;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What became of a payment operation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaymentOutcome.Approved.class, name = "approved"),
  @JsonSubTypes.Type(value = PaymentOutcome.Declined.class, name = "declined"),
  @JsonSubTypes.Type(value = PaymentOutcome.Unknown.class, name = "unknown"),
  @JsonSubTypes.Type(value = PaymentOutcome.KeyConflict.class, name = "key-conflict")
})
public sealed interface PaymentOutcome {
  /** The payment side has decided; the same key will get the same answer for ever. */
  sealed interface Settled extends PaymentOutcome permits Approved, Declined {}

  /**
   * It took effect.
   *
   * @param card the card behind it; present for an authorisation and for nothing else
   */
  record Approved(Optional<CardOnFile> card) implements Settled {}

  /** It took no effect and never will under this key. */
  record Declined(DeclineReason reason) implements Settled {}

  /** It may or may not have taken effect: ask again under the same key, never under a new one. */
  record Unknown(UnknownReason why) implements PaymentOutcome {}

  /** This key was used before for something else; nothing changed (INVARIANTS I4). */
  record KeyConflict() implements PaymentOutcome {}
}
