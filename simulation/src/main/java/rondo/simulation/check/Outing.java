package rondo.simulation.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.server.checkout.Checkout;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.simulator.truth.LogEntry;

/**
 * When the disc of a rental was out, by the machines' own logs, and what may count for it.
 *
 * @param out the earliest moment that may count as its beginning
 * @param back the latest moment that may count as its end, if a machine has it again
 */
record Outing(Instant out, Optional<Instant> back) {
  /** The outing of a rental; empty where its disc never left. */
  static Optional<Outing> of(Dossier dossier, Rental rental) {
    return dossier.left(rental.rentalId()).stream()
        .findFirst()
        .map(left -> new Outing(out(dossier, rental, left), back(dossier, rental, left)));
  }

  private static Instant out(Dossier dossier, Rental rental, Dossier.Logged left) {
    Instant taken = left.entry().at();
    Instant offered = offered(dossier, left);
    return new Believed(dossier)
        .earliest(
            left.kiosk(),
            offered.isBefore(taken) ? offered : taken,
            taken,
            dossier.checkout(rental.checkoutId()).map(Checkout::openedAt));
  }

  private static Instant offered(Dossier dossier, Dossier.Logged left) {
    return dossier
        .orders(left.entry().attempt())
        .map(Dossier.Logged::entry)
        .filter(order -> order.action().equals(Optional.of(new Action.ArmTo(ArmStop.MOUTH))))
        .map(LogEntry::at)
        .findFirst()
        .orElse(left.entry().at());
  }

  private static Optional<Instant> back(Dossier dossier, Rental rental, Dossier.Logged left) {
    return dossier
        .accepted(left.disc())
        .filter(in -> in.entry().at().isAfter(left.entry().at()))
        .min(Comparator.comparing(in -> in.entry().at()))
        .map(in -> latest(dossier, rental, in));
  }

  private static Instant latest(Dossier dossier, Rental rental, Dossier.Logged in) {
    Instant at = in.entry().at();
    Optional<Instant> heard =
        dossier.evidence().server().credits().stream()
            .filter(credit -> credit.rentalId().equals(Optional.of(rental.rentalId())))
            .map(ReturnCredit::recordedAt)
            .findFirst();
    return new Believed(dossier).latest(in.kiosk(), at.minus(dossier.tolerance()), at, heard);
  }

  /** The earliest moment that may count as its beginning. */
  Instant earliestOut(Duration tolerance) {
    return out.minus(tolerance);
  }

  /** The latest moment that may count as its end. */
  Optional<Instant> latestBack(Duration tolerance) {
    return back.map(at -> at.plus(tolerance));
  }
}
