package rondo.kiosk.session;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import rondo.kiosk.network.Nearest;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.workflow.Situation;
import rondo.protocol.state.State;
import rondo.tariff.night.Grace;

/** What is offered to a customer whose disc this kiosk cannot take (market asks 1 and 2). */
final class Refuge {
  /** Failures in which the customer holds a disc of ours that we could not take. */
  private static final Set<String> OURS =
      Set.of("full", "resting", "return-jam", "return-unclear", "unread-inside");

  private Refuge() {}

  /** Until when the disc may come back without a night more, where its clock is stopped here. */
  static Optional<Instant> until(Session.Failing session, Situation now) {
    return session
        .notedAt()
        .filter(_ -> OURS.contains(session.failure()))
        .flatMap(at ->
            now.prices()
                .map(prices -> Grace.until(at, prices.tariff().nightEnds(), Prices.zone(now))));
  }

  static Optional<Screen.Elsewhere> nearest(Session.Failing session, Situation now) {
    return OURS.contains(session.failure()) ? nearest(session.reference(), now) : Optional.empty();
  }

  /** The nearest other kiosk that takes discs of this one's group. */
  static Optional<Screen.Elsewhere> nearest(String reference, Situation now) {
    return now.settings()
        .map(State.Settings::group)
        .flatMap(group -> now.network().flatMap(network -> Nearest.taking(group, network)))
        .map(nearest -> screen(nearest, reference, now));
  }

  /** How much room there is, is told only while the link keeps it true. */
  static Screen.Elsewhere screen(Nearest nearest, String reference, Situation now) {
    return new Screen.Elsewhere(
        nearest.name(),
        nearest.address(),
        nearest.way().map(way -> new Screen.Walk(way.metres(), way.bearing())),
        nearest.room().filter(_ -> now.linked()),
        reference);
  }
}
