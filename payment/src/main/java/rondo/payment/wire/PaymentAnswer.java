package rondo.payment.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import rondo.base.id.PaymentId;
import rondo.payment.side.AgeProof;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentStatus;

/** The answer to one {@link PaymentCall}; it repeats the key, so that no answer is mistaken. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaymentAnswer.Outcome.class, name = "outcome"),
  @JsonSubTypes.Type(value = PaymentAnswer.Status.class, name = "status"),
  @JsonSubTypes.Type(value = PaymentAnswer.Age.class, name = "age")
})
public sealed interface PaymentAnswer {
  /** The key of the call that is answered. */
  PaymentId key();

  /** Answers an operation. */
  record Outcome(PaymentId key, PaymentOutcome outcome) implements PaymentAnswer {}

  /** Answers a question. */
  record Status(PaymentId key, PaymentStatus status) implements PaymentAnswer {}

  /** Answers a question about age. */
  record Age(PaymentId key, AgeProof proof) implements PaymentAnswer {}
}
