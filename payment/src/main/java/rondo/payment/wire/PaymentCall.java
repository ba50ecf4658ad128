package rondo.payment.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.regex.Pattern;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.payment.side.CardToken;

/** One call of {@link rondo.payment.side.PaymentSide} as a value. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaymentCall.Authorise.class, name = "authorise"),
  @JsonSubTypes.Type(value = PaymentCall.Capture.class, name = "capture"),
  @JsonSubTypes.Type(value = PaymentCall.VoidAuthorisation.class, name = "void"),
  @JsonSubTypes.Type(value = PaymentCall.Charge.class, name = "charge"),
  @JsonSubTypes.Type(value = PaymentCall.Refund.class, name = "refund"),
  @JsonSubTypes.Type(value = PaymentCall.Status.class, name = "status"),
  @JsonSubTypes.Type(value = PaymentCall.Age.class, name = "age")
})
public sealed interface PaymentCall {
  /**
   * The key of the operation; for a status question that of the operation asked about; for a
   * question about age its own.
   */
  PaymentId key();

  /** Calls that move or hold money, in contrast to questions. */
  sealed interface Operation extends PaymentCall
      permits Authorise, Capture, VoidAuthorisation, Charge, Refund {}

  /** See {@link rondo.payment.side.PaymentSide#authorise}. */
  record Authorise(PaymentId key, Money amount, WireCard card, String reference)
      implements Operation {
    public Authorise {
      requirePositive(amount);
      requireReference(reference);
    }
  }

  /** See {@link rondo.payment.side.PaymentSide#capture}. */
  record Capture(PaymentId key, PaymentId authorisation, Money amount) implements Operation {
    public Capture {
      requirePositive(amount);
    }
  }

  /** See {@link rondo.payment.side.PaymentSide#voidAuthorisation}. */
  record VoidAuthorisation(PaymentId key, PaymentId authorisation) implements Operation {}

  /** See {@link rondo.payment.side.PaymentSide#charge}. */
  record Charge(PaymentId key, CardToken token, Money amount, String reference)
      implements Operation {
    public Charge {
      requirePositive(amount);
      requireReference(reference);
    }
  }

  /** See {@link rondo.payment.side.PaymentSide#refund}. */
  record Refund(PaymentId key, PaymentId captured, Money amount) implements Operation {
    public Refund {
      requirePositive(amount);
    }
  }

  /** See {@link rondo.payment.side.PaymentSide#status}. */
  record Status(PaymentId key) implements PaymentCall {}

  /** See {@link rondo.payment.side.PaymentSide#age}. */
  record Age(PaymentId key, WireCard card, int years) implements PaymentCall {
    private static final int MOST = 150;

    public Age {
      if (years < 1 || years > MOST) {
        throw new IllegalArgumentException("not an age: " + years);
      }
    }
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("not a positive amount: " + amount);
    }
  }

  private static void requireReference(String reference) {
    if (!Pattern.matches("[\\x20-\\x7E]{1,64}", reference)) {
      throw new IllegalArgumentException("not a reference");
    }
  }
}
