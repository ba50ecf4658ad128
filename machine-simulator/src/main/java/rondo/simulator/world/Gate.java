package rondo.simulator.world;

import java.util.Optional;
import rondo.machine.command.Action;
import rondo.machine.command.Order;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.MachineLayout;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.Trouble;
import rondo.simulator.fault.Fault;
import rondo.simulator.truth.Axes;
import rondo.simulator.truth.Truth;

/**
 * What the machine's firmware checks before it obeys: token, attempt, interlocks. It knows its
 * switches and sensors only, so that a stuck sensor can lock or mislead it as a real one does.
 */
final class Gate {
  private final MachineLayout layout;
  private final Stops stops;

  Gate(MachineLayout layout, Stops stops) {
    this.layout = layout;
    this.stops = stops;
  }

  /** Why the order is refused, or empty. */
  Optional<Trouble> refusal(Order order, Truth truth, Observation seen, boolean busy) {
    if (order.token().value() < truth.greatestToken()) {
      return Optional.of(Trouble.STALE_TOKEN);
    }
    if (truth.has(new Fault.PowerCut())) {
      return Optional.of(Trouble.DEVICE_SILENT);
    }
    if (busy) {
      return Optional.of(Trouble.BUSY);
    }
    if (!exists(order.action())) {
      return Optional.of(Trouble.NO_SUCH_PLACE);
    }
    if (needsHoming(order.action()) && !seen.homed()) {
      return Optional.of(Trouble.NOT_HOMED);
    }
    if (releases(order.action(), truth.axes()) && order.attempt().isEmpty()) {
      return Optional.of(Trouble.NO_ATTEMPT);
    }
    return locked(order.action(), truth.axes(), seen)
        ? Optional.of(Trouble.INTERLOCK)
        : Optional.empty();
  }

  /** Whether this can let a case out, the arm being where it is. */
  boolean releases(Action action, Axes axes) {
    return switch (action) {
      case Action.ArmTo(ArmStop stop) -> stop == ArmStop.MOUTH;
      case Action.Grip(boolean closed) -> !closed && stops.armBeyondPane(axes);
      case Action.DoorTo(DoorStop stop) -> stop == DoorStop.OPEN && stops.armBeyondPane(axes);
      case Action.Home(),
          Action.TurnTo(int _),
          Action.LiftTo(int _),
          Action.Look(),
          Action.Observe() ->
          false;
    };
  }

  private boolean exists(Action action) {
    return switch (action) {
      case Action.TurnTo(int position) -> position >= 1 && position <= layout.positions();
      case Action.LiftTo(int deck) -> deck >= 1 && deck <= layout.decks();
      case Action.Home(),
          Action.ArmTo(ArmStop _),
          Action.Grip(boolean _),
          Action.DoorTo(DoorStop _),
          Action.Look(),
          Action.Observe() ->
          true;
    };
  }

  private static boolean needsHoming(Action action) {
    return switch (action) {
      case Action.TurnTo(int _), Action.LiftTo(int _) -> true;
      case Action.ArmTo(ArmStop stop) -> stop == ArmStop.SLOT;
      case Action.Home(),
          Action.Grip(boolean _),
          Action.DoorTo(DoorStop _),
          Action.Look(),
          Action.Observe() ->
          false;
    };
  }

  private boolean locked(Action action, Axes axes, Observation seen) {
    return switch (action) {
      case Action.Home() -> seen.caseInMouth() != Presence.ABSENT;
      case Action.TurnTo(int _), Action.LiftTo(int _) -> !stops.armIs(axes, ArmStop.PANE);
      case Action.ArmTo(ArmStop stop) -> armLocked(stop, seen);
      case Action.DoorTo(DoorStop stop) ->
          stop == DoorStop.CLOSED
              && (stops.armBeyondPane(axes) || seen.caseInMouth() != Presence.ABSENT);
      case Action.Grip(boolean _), Action.Look(), Action.Observe() -> false;
    };
  }

  private static boolean armLocked(ArmStop stop, Observation seen) {
    return switch (stop) {
      case MOUTH -> !seen.door().equals(Optional.of(DoorStop.OPEN));
      case SLOT -> seen.position().isEmpty() || seen.deck().isEmpty();
      case PANE -> false;
    };
  }
}
