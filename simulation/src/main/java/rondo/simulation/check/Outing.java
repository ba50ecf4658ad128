package rondo.simulation.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.server.rental.Rental;
import rondo.simulator.truth.LogEntry;

/**
 * When the disc of a rental was out, by the machines' own logs.
 *
 * @param offered when the arm first held it out of the mouth
 * @param left when it was taken
 * @param back when a machine had it again, if one has
 */
record Outing(Instant offered, Instant left, Optional<Instant> back) {
  /** The outing of a rental; empty where its disc never left. */
  static Optional<Outing> of(Dossier dossier, Rental rental) {
    return dossier.left(rental.rentalId()).stream()
        .findFirst()
        .map(left -> new Outing(offered(dossier, left), left.entry().at(), back(dossier, left)));
  }

  private static Instant offered(Dossier dossier, Dossier.Logged left) {
    return dossier
        .log(LogEntry.Event.ORDER_BEGUN)
        .map(Dossier.Logged::entry)
        .filter(order -> order.attempt().equals(left.entry().attempt()))
        .filter(order -> order.action().equals(Optional.of(new Action.ArmTo(ArmStop.MOUTH))))
        .map(LogEntry::at)
        .findFirst()
        .orElse(left.entry().at());
  }

  private static Optional<Instant> back(Dossier dossier, Dossier.Logged left) {
    return dossier
        .log(LogEntry.Event.DISC_ACCEPTED)
        .filter(in -> in.disc().equals(left.disc()))
        .map(in -> in.entry().at())
        .filter(left.entry().at()::isBefore)
        .min(Comparator.naturalOrder());
  }

  /** The earliest moment that may count as its beginning. */
  Instant earliestOut(Duration tolerance) {
    return Stream.of(offered, left).min(Comparator.naturalOrder()).get().minus(tolerance);
  }

  /** The latest moment that may count as its end. */
  Optional<Instant> latestBack(Duration tolerance) {
    return back.map(at -> at.plus(tolerance));
  }
}
