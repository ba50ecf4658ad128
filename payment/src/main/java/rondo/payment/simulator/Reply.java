package rondo.payment.simulator;

import rondo.payment.wire.PaymentAnswer;

/** How the simulator answers a call. */
sealed interface Reply {
  /** At once. */
  record Prompt(PaymentAnswer answer) implements Reply {}

  /** After the caller's deadline. */
  record Late(PaymentAnswer answer) implements Reply {}

  /** Never. */
  record Silence() implements Reply {}
}
