package rondo.kiosk.motion;

import rondo.kiosk.workflow.Command;
import rondo.machine.command.Action;
import rondo.machine.device.Observation;
import rondo.machine.report.Trouble;

/** What an event meant for a {@link Script}. */
public sealed interface Progress {
  /** It goes on; do this now. */
  record Going(Script script, Command command) implements Progress {}

  /** The last action is done; the sensors say this. */
  record Finished(Observation observation) implements Progress {}

  /** It cannot go on: this action broke off. */
  record Broken(Action action, Trouble trouble, Observation observation) implements Progress {}

  /** The event is none of the script's. */
  record Elsewhere() implements Progress {}
}
