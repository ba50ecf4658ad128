package rondo.server.settle;

import rondo.base.refusal.Refusal;

/** What a person's decision about a task came to. */
public sealed interface SettleOutcome {
  /** It is settled. */
  record Done() implements SettleOutcome {}

  /** Nothing was changed, and why. */
  record Refused(Refusal refusal) implements SettleOutcome {}
}
