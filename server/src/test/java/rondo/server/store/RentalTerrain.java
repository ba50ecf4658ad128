package rondo.server.store;

import java.time.Instant;
import java.util.List;
import rondo.base.diagram.Terrain;
import rondo.server.rental.RentalDecision;
import rondo.server.rental.RentalEvent;
import rondo.server.rental.RentalLife;
import rondo.server.rental.RentalOutcome;
import rondo.server.rental.RentalTerms;
import rondo.tariff.charge.Ending;
import rondo.tariff.rule.Format;

/** The life of one rental that can be sold on March 16th. */
final class RentalTerrain implements Terrain<RentalLife, RentalEvent> {
  private static final Instant OUT = Network.march(1, 12, 0);
  private static final Instant IN_TIME = Network.march(3, 9, 0);
  private static final Instant TOO_LATE = Network.march(17, 9, 0);
  private static final RentalTerms TERMS =
      new RentalTerms(Network.tariff(), Format.DVD, Network.ZONE);

  @Override
  public List<RentalLife> starts() {
    return List.of(new RentalLife.Authorising(), new RentalLife.Lost(OUT));
  }

  @Override
  public List<RentalEvent> events(RentalLife state) {
    return List.of(
        new RentalEvent.Taken(OUT),
        new RentalEvent.Stayed("jam"),
        new RentalEvent.Doubtful(OUT, "no sensor agrees"),
        new RentalEvent.Accepted(IN_TIME),
        new RentalEvent.Accepted(TOO_LATE),
        new RentalEvent.Accepted(IN_TIME, Ending.STOPPED),
        new RentalEvent.Accepted(TOO_LATE, Ending.STOPPED),
        new RentalEvent.Swept(IN_TIME),
        new RentalEvent.Swept(TOO_LATE),
        new RentalEvent.FoundOut(),
        new RentalEvent.FoundInside());
  }

  @Override
  public RentalLife next(RentalLife state, RentalEvent event) {
    return switch (RentalDecision.next(state, event, TERMS)) {
      case RentalOutcome.Moved(var life) -> life;
      case RentalOutcome.Closed(var life, _) -> life;
      case RentalOutcome.SaleUndone(var life, _, _) -> life;
      case RentalOutcome.Unchanged _, RentalOutcome.Unexpected _ -> state;
    };
  }

  @Override
  public Object key(RentalLife state) {
    return state;
  }

  @Override
  public String name(RentalLife state) {
    return state.getClass().getSimpleName();
  }

  @Override
  public String label(RentalLife state, RentalEvent event) {
    return event.getClass().getSimpleName();
  }
}
