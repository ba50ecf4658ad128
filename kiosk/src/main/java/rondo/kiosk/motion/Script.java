package rondo.kiosk.motion;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.machine.command.Action;
import rondo.machine.device.DoorStop;
import rondo.machine.report.Trouble;

/**
 * Actions done one after another; each is ordered when the one before is done. An action that jams
 * is tried once more; one that must wait (machine busy, a hand in the mouth) is ordered again after
 * {@link #WAIT}, at most {@link #WAITS} times.
 *
 * @param actions all of them, at least one
 * @param index which is under way, from 0
 * @param tries how often that one has been ordered again
 * @param release the attempt or return that may let a case out
 */
public record Script(List<Action> actions, int index, int tries, Optional<UUID> release) {
  /** How long an action that must wait is put off. */
  public static final Duration WAIT = Duration.ofMillis(500);

  /** How often an action is put off before it counts as broken. */
  public static final int WAITS = 240;

  public Script {
    actions = List.copyOf(actions);
    if (index < 0 || index >= actions.size()) {
      throw new IllegalArgumentException("no action " + index + " of " + actions.size());
    }
  }

  /** A script at its first action; order {@link #order} to begin. */
  public static Script of(Optional<UUID> release, Action... actions) {
    return new Script(List.of(actions), 0, 0, release);
  }

  /** The order for the action that is due. */
  public Command order() {
    return new Command.Move(current(), release);
  }

  /** The action that is due or under way. */
  public Action current() {
    return actions.get(index);
  }

  /** What an event means for this script. */
  public Progress on(Event event) {
    return switch (event) {
      case Event.Moved(var observation) when index + 1 == actions.size() ->
          new Progress.Finished(observation);
      case Event.Moved moved -> going(new Script(actions, index + 1, 0, release));
      case Event.Stuck stuck -> onStuck(stuck);
      case Event.Rang(var alarm) when alarm == Command.Alarm.AGAIN -> going(this);
      default -> new Progress.Elsewhere();
    };
  }

  private Progress onStuck(Event.Stuck stuck) {
    var again = new Script(actions, index, tries + 1, release);
    if (mustWait(stuck.trouble()) && tries < WAITS) {
      return new Progress.Going(again, new Command.SetAlarm(Command.Alarm.AGAIN, WAIT));
    }
    if (stuck.trouble() == Trouble.JAM && tries == 0) {
      return going(again);
    }
    return new Progress.Broken(current(), stuck.trouble(), stuck.observation());
  }

  private boolean mustWait(Trouble trouble) {
    boolean hand = current() instanceof Action.DoorTo(var stop) && stop == DoorStop.CLOSED;
    return trouble == Trouble.BUSY || (trouble == Trouble.INTERLOCK && hand);
  }

  private static Progress going(Script script) {
    return new Progress.Going(script, script.order());
  }
}
