package rondo.kiosk.diagram;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.vend.Vend;
import rondo.kiosk.vend.VendFlow;
import rondo.kiosk.vend.VendPlan;
import rondo.kiosk.workflow.Step;

/** One attempt to give a disc out. */
final class VendTerrain extends FlowTerrain<Vend> {
  private static final VendPlan PLAN =
      new VendPlan(
          new CheckoutId(new UUID(5, 1)),
          new RentalId(new UUID(5, 2)),
          new AttemptId(new UUID(5, 3)),
          Samples.disc(1),
          Samples.SLOT);

  VendTerrain() {
    super(
        new Happenings(
            Stream.concat(Alphabet.machine(Alphabet.observations()), Alphabet.touches()),
            Circumstances.well()));
  }

  @Override
  public List<Vend> starts() {
    return List.of(VendFlow.begin(PLAN, Circumstances.well()).state());
  }

  @Override
  Step<Vend> step(Vend state, Happening it) {
    return VendFlow.next(state, it.event(), it.now());
  }
}
