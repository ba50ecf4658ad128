package rondo.payment.side;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import rondo.base.money.Money;

/** What the payment side knows of a key. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaymentStatus.Found.class, name = "found"),
  @JsonSubTypes.Type(value = PaymentStatus.NotFound.class, name = "not-found"),
  @JsonSubTypes.Type(value = PaymentStatus.Unknown.class, name = "unknown")
})
public sealed interface PaymentStatus {
  /**
   * The operation arrived and was decided.
   *
   * @param kind what it was
   * @param amount what it was about; zero for a void, which moves nothing
   * @param outcome how it was decided
   */
  record Found(PaymentKind kind, Money amount, PaymentOutcome.Settled outcome)
      implements PaymentStatus {}

  /** It has not arrived; it may still be under way until its deadline is well over. */
  record NotFound() implements PaymentStatus {}

  /** The question itself got no answer. */
  record Unknown(UnknownReason why) implements PaymentStatus {}
}
