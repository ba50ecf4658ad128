package rondo.kiosk.recovery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.MemoryKioskStore;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.protocol.fact.Fact;
import rondo.vision.label.LabelReading;

/**
 * A machine as a stop has left it, with what its sensors and its camera say, and the journal beside
 * it. The recovery that runs on it is the real one; each order is done at once.
 */
final class StoppedMachine {
  private static final int MOST_EVENTS = 400;

  /** How it stood when the controller came back. */
  enum Posture {
    SHUT,
    ARM_OUT,
    NOT_HOMED
  }

  final MemoryKioskStore store = new MemoryKioskStore();
  final List<JournalEntry> settled = new ArrayList<>();
  final List<Fact> facts = new ArrayList<>();
  private final Map<Slot, Presence> slots = new HashMap<>();
  private final LabelReading camera;
  private final Presence mouth;
  private Posture posture;
  private Presence arm;
  private int position = 1;
  private int deck = 1;

  StoppedMachine(Posture posture, Presence arm, Presence mouth, LabelReading camera) {
    this.posture = posture;
    this.arm = arm;
    this.mouth = mouth;
    this.camera = camera;
    store.commit(new Change(List.of(), Samples.slots(), List.of()));
  }

  /** What the sensor says of this slot. */
  void slot(Slot slot, Presence seen) {
    slots.put(slot, seen);
  }

  /** Runs until all is settled, or until the machine does not come to rest. */
  Recovery recover(List<JournalEntry> journal) {
    store.commit(new Change(journal, Map.of(), List.of()));
    var cause = new Recovery.Cause(Optional.of(1L), Optional.empty());
    var step = RecoveryFlow.begin(cause);
    Deque<Event> waiting = new ArrayDeque<>();
    Recovery recovery = step.state();
    step.commands().forEach(command -> carryOut(command).ifPresent(waiting::add));
    for (int i = 0; i < MOST_EVENTS && !waiting.isEmpty(); i++) {
      var now = Samples.situation(store.slots(), true);
      var next = RecoveryFlow.next(recovery, waiting.remove(), now);
      recovery = next.state();
      next.commands().forEach(command -> carryOut(command).ifPresent(waiting::add));
    }
    return recovery;
  }

  private Optional<Event> carryOut(Command command) {
    return switch (command) {
      case Command.Recall _ -> Optional.of(new Event.Recalled(store.unsettled()));
      case Command.Move(Action.Look _, _) -> Optional.of(new Event.LabelRead(camera));
      case Command.Move(var action, _) -> Optional.of(moved(action));
      case Command.Write(var change) -> written(change);
      case Command.SetAlarm(var alarm, _) when alarm == Alarm.AGAIN ->
          Optional.of(new Event.Rang(alarm));
      default -> Optional.empty();
    };
  }

  private Optional<Event> written(Change change) {
    store.commit(change);
    settled.addAll(change.entries());
    facts.addAll(change.facts());
    return Optional.empty();
  }

  private Event moved(Action action) {
    switch (action) {
      case Action.TurnTo(var to) -> position = to;
      case Action.LiftTo(var to) -> deck = to;
      case Action.DoorTo _, Action.Home _ -> posture = Posture.SHUT;
      case Action.Grip(var closed) when !closed && arm == Presence.PRESENT -> {
        arm = Presence.ABSENT;
        slots.put(new Slot(deck, position), Presence.PRESENT);
      }
      default -> {}
    }
    return new Event.Moved(seen());
  }

  private Observation seen() {
    boolean homed = posture != Posture.NOT_HOMED;
    boolean out = posture == Posture.ARM_OUT;
    return new Observation(
        homed,
        homed ? Optional.of(position) : Optional.empty(),
        homed ? Optional.of(deck) : Optional.empty(),
        Optional.of(out ? ArmStop.MOUTH : ArmStop.PANE),
        Optional.of(out ? DoorStop.OPEN : DoorStop.CLOSED),
        false,
        arm,
        mouth,
        slots.getOrDefault(new Slot(deck, position), Presence.ABSENT));
  }
}
