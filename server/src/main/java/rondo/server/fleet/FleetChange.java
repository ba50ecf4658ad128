package rondo.server.fleet;

import rondo.base.refusal.Refusal;

/** How a change of the fleet ended. */
public sealed interface FleetChange {
  /** It is as it was asked for. */
  record Done() implements FleetChange {}

  /** Nothing was changed. */
  record Refused(Refusal refusal) implements FleetChange {}
}
