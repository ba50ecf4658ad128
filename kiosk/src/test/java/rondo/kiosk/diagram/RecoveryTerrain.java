package rondo.kiosk.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.recovery.RecoveryFlow;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Step;

/** Recovery of whatever a stop has left. */
final class RecoveryTerrain extends FlowTerrain<Recovery> {
  RecoveryTerrain() {
    super(
        new Happenings(
            Stream.concat(
                Alphabet.machine(Alphabet.insideObservations()),
                Journals.all().stream().map(Event.Recalled::new)),
            Circumstances.well(),
            Circumstances.doubtful()));
  }

  @Override
  public List<Recovery> starts() {
    return List.of(
        RecoveryFlow.begin(new Recovery.Cause(Optional.of(1L), Optional.empty())).state());
  }

  @Override
  Step<Recovery> step(Recovery state, Happening it) {
    return RecoveryFlow.next(state, it.event(), it.now());
  }

  /** Nobody tells a settled recovery anything: the kiosk has forgotten it. */
  @Override
  public List<Happening> events(Recovery state) {
    return state instanceof Recovery.Settled ? List.of() : super.events(state);
  }
}
