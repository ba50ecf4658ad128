package rondo.kiosk.diagram;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import rondo.base.diagram.Terrain;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.Action;

/** A workflow of the kiosk, with a look at what it commands where nothing changes. */
abstract class FlowTerrain<S> implements Terrain<S, Happening> {
  /** States that an event left as they were and that wrote or moved something all the same. */
  final SortedSet<String> loud = new TreeSet<>();

  private final Happenings happenings;

  FlowTerrain(Happenings happenings) {
    this.happenings = happenings;
  }

  abstract Step<S> step(S state, Happening it);

  @Override
  public List<Happening> events(S state) {
    return happenings.in(state);
  }

  @Override
  public S next(S state, Happening it) {
    Step<S> step = step(state, it);
    boolean same = step.state().equals(state) && !isPutOff(it.event());
    if (same && step.commands().stream().anyMatch(FlowTerrain::acts)) {
      loud.add(name(state) + " at " + label(state, it));
    }
    return step.state();
  }

  /** Orders again what a busy machine has put off. */
  private static boolean isPutOff(Event event) {
    return event instanceof Event.Rang(var alarm) && alarm == Command.Alarm.AGAIN;
  }

  private static boolean acts(Command command) {
    return switch (command) {
      case Command.Write _, Command.Send _ -> true;
      case Command.Move(var action, _) ->
          !(action instanceof Action.Look || action instanceof Action.Observe);
      case Command.Mend _,
          Command.Recall _,
          Command.ReadLabel _,
          Command.SetAlarm _,
          Command.ClearAlarm _ ->
          false;
    };
  }

  @Override
  public Object key(S state) {
    return Shape.of(state);
  }

  @Override
  public String name(S state) {
    return state.getClass().getSimpleName();
  }

  @Override
  public String label(S state, Happening it) {
    return it.label();
  }
}
