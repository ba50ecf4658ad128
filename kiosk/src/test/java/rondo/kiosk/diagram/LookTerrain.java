package rondo.kiosk.diagram;

import java.util.List;
import java.util.stream.Stream;
import rondo.kiosk.duty.AuditMark;
import rondo.kiosk.stocking.LookFlow;
import rondo.kiosk.stocking.SlotLook;
import rondo.kiosk.workflow.Step;

/** A slot's turn in an audit: one that is believed to be full, and one that is not. */
final class LookTerrain extends FlowTerrain<SlotLook> {
  private static final int FULL = 2;

  LookTerrain() {
    super(
        new Happenings(
            Stream.concat(Alphabet.machine(Alphabet.observations()), Alphabet.touches()),
            Circumstances.well(),
            Circumstances.full()));
  }

  @Override
  public List<SlotLook> starts() {
    var now = Circumstances.well();
    return Stream.of(0, FULL)
        .map(slots -> LookFlow.begin(new AuditMark(1, slots), now).state())
        .toList();
  }

  @Override
  Step<SlotLook> step(SlotLook state, Happening it) {
    return LookFlow.next(state, it.event(), it.now());
  }

  @Override
  public Object key(SlotLook state) {
    return Shape.of(state) + state.plan().slot();
  }
}
