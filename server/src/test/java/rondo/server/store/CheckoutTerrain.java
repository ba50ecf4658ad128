package rondo.server.store;

import java.util.List;
import rondo.base.diagram.Terrain;
import rondo.server.checkout.CheckoutDecision;
import rondo.server.checkout.CheckoutEvent;
import rondo.server.checkout.CheckoutOutcome;
import rondo.server.checkout.CheckoutState;

/** The life of one checkout. */
final class CheckoutTerrain implements Terrain<CheckoutState, CheckoutEvent> {
  @Override
  public List<CheckoutState> starts() {
    return List.of(CheckoutState.AUTHORISING);
  }

  @Override
  public List<CheckoutEvent> events(CheckoutState state) {
    return List.of(CheckoutEvent.values());
  }

  @Override
  public CheckoutState next(CheckoutState state, CheckoutEvent event) {
    return switch (CheckoutDecision.next(state, event)) {
      case CheckoutOutcome.Moved(var next, _) -> next;
      case CheckoutOutcome.Unchanged _, CheckoutOutcome.Unexpected _ -> state;
    };
  }

  @Override
  public Object key(CheckoutState state) {
    return state;
  }

  @Override
  public String name(CheckoutState state) {
    return state.name();
  }

  @Override
  public String label(CheckoutState state, CheckoutEvent event) {
    return event.name();
  }
}
