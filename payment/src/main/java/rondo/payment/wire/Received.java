package rondo.payment.wire;

import rondo.payment.side.UnknownReason;

/** What came back for one call. */
public sealed interface Received {
  /** A whole answer before the deadline; whether it fits the call is not yet checked. */
  record Answered(PaymentAnswer answer) implements Received {}

  /** No answer that may be used. */
  record Nothing(UnknownReason why) implements Received {}
}
