package rondo.payment.side;

/** Why it is not known whether an operation took effect (INVARIANTS F4, F9). */
public enum UnknownReason {
  /** Nobody listens: it has probably not taken effect, which is not proof. */
  UNREACHABLE,
  /** No answer before the deadline. */
  NO_ANSWER,
  /** The connection ended before a whole answer had come. */
  BROKEN_CONNECTION,
  /** An answer that is none: malformed, too long, or about something else. */
  NONSENSE
}
