package rondo.kiosk.diagram;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rondo.base.id.ReturnId;
import rondo.kiosk.returns.HeldCase;
import rondo.kiosk.returns.ReturnFlow;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Step;
import rondo.protocol.ask.Answer;

/** One return, and one case that staff load. */
final class TakingTerrain extends FlowTerrain<Taking> {
  private static final HeldCase LOADED =
      new HeldCase(
          new ReturnId(new UUID(6, 1)), Samples.GROUP, Samples.disc(9), HeldCase.Purpose.LOAD);

  TakingTerrain() {
    super(
        new Happenings(
            Stream.concat(Alphabet.machine(Alphabet.observations()), Alphabet.touches()),
            Circumstances.well(),
            Circumstances.away(),
            Circumstances.full()));
  }

  @Override
  public List<Taking> starts() {
    var now = Circumstances.well();
    return List.of(
        ReturnFlow.begin(now).state(),
        ReturnFlow.begin(Optional.empty(), true, now).state(),
        ReturnFlow.open(LOADED, Samples.SLOT_OF_OTHER, Optional.empty(), now).state());
  }

  @Override
  Step<Taking> step(Taking state, Happening it) {
    return ReturnFlow.next(state, it.event(), it.now());
  }

  /** An answer to another question than the one that was asked is as good as none. */
  @Override
  public String label(Taking state, Happening it) {
    boolean stray =
        it.event() instanceof Event.Answered(_, var answer)
            && !(answer instanceof Answer.ReturnWelcome)
            && !(answer instanceof Answer.ReturnUnwanted);
    return stray ? "strayAnswer" : it.label();
  }
}
