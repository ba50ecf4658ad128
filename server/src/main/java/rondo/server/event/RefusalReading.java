package rondo.server.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.RentalId;
import rondo.protocol.fact.Fact;
import rondo.server.catalogue.KioskFile;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.CheckoutFile;
import rondo.server.grace.ClockStop;
import rondo.server.grace.GraceRule;
import rondo.server.grace.Lent;
import rondo.server.grace.Stopped;
import rondo.server.grace.Stopping;
import rondo.server.inventory.DiscFile;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.returns.ReturnCredit;
import rondo.server.returns.ReturnFacts;
import rondo.server.store.Decision;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;
import rondo.tariff.night.Grace;
import rondo.tariff.rule.Tariff;

/**
 * Reads whose clock a refused return stops: that of the rental that was out then, however late it
 * is told (market asks 1 and 2).
 */
final class RefusalReading {
  private final RentalStore store;

  RefusalReading(RentalStore store) {
    this.store = store;
  }

  Decision decide(FactReceived received, Fact.ReturnRefused fact, Pen pen) {
    Optional<DiscFile> disc =
        fact.disc().filter(_ -> GraceRule.stopsClock(fact.reason())).flatMap(store::disc);
    List<OperatorTask> open =
        fact.disc()
            .map(code -> store.openTasks(code, TaskKind.RETURN_TO_CHECK))
            .orElseGet(List::of);
    return disc.flatMap(found ->
            again(received, fact, open, pen).or(() -> first(received, fact, found, open, pen)))
        .orElseGet(() -> ReturnFacts.refused(received, fact, new Stopping.Nobody(), open, pen));
  }

  /** What the same try has stopped before is not stopped twice, whoever has the disc now. */
  private Optional<Decision> again(
      FactReceived received, Fact.ReturnRefused fact, List<OperatorTask> open, Pen pen) {
    return store
        .stop(fact.returned())
        .map(stop ->
            ReturnFacts.refused(
                received,
                fact,
                stop.rentalId()
                    .flatMap(this::known)
                    .<Stopping>map(again -> again)
                    .orElseGet(Stopping.Nobody::new),
                open,
                pen));
  }

  private Optional<Stopping.Again> known(RentalId id) {
    return store
        .checkoutOf(id)
        .flatMap(store::checkout)
        .flatMap(file -> file.rental(id).map(rental -> new Stopping.Again(file, rental)));
  }

  private Optional<Decision> first(
      FactReceived received,
      Fact.ReturnRefused fact,
      DiscFile disc,
      List<OperatorTask> open,
      Pen pen) {
    Optional<Lent> lent = lent(received, disc);
    FactReceived timed = received.within(earliest(received, disc, lent), pen);
    return stop(timed, fact, disc, pen)
        .map(stop ->
            lent.flatMap(it -> ofRental(it, stop))
                .orElseGet(
                    () -> new Stopping.Waiting(disc, stop, promised(received, disc).isPresent())))
        .map(stopping -> ReturnFacts.refused(timed, fact, stopping, open, pen));
  }

  /** The rental that was out then; where none was, its kiosk's calendar is off: the live one. */
  private Optional<Lent> lent(FactReceived received, DiscFile disc) {
    return outAt(received.at(), Duration.ZERO, disc)
        .or(() -> outAt(received.at(), FactReceived.TOLERANCE, disc))
        .or(() ->
            disc.live().flatMap(Rental::dispensedAt).flatMap(out -> store.lent(disc.code(), out)));
  }

  private Optional<Lent> outAt(Instant at, Duration tolerance, DiscFile disc) {
    return store
        .lent(disc.code(), at.plus(tolerance))
        .map(lent -> lent.or(waiting(lent.rental(), disc)))
        .filter(lent -> lent.wasOut(at, tolerance));
  }

  /** A sold disc that a machine took in closes no rental: its return waits. */
  private static Optional<ReturnCredit> waiting(Rental rental, DiscFile disc) {
    return disc.waiting().stream()
        .filter(_ -> rental.state() == RentalState.SOLD)
        .filter(credit -> !credit.acceptedAt().isBefore(rental.dispensed()))
        .findFirst();
  }

  private Optional<Instant> earliest(FactReceived received, DiscFile disc, Optional<Lent> lent) {
    return lent.map(Lent::rental)
        .map(Rental::dispensed)
        .or(() -> promised(received, disc).map(Checkout::openedAt));
  }

  /** The checkout at another kiosk that may have given it out already. */
  private Optional<Checkout> promised(FactReceived received, DiscFile disc) {
    return disc.live()
        .filter(rental -> rental.state() == RentalState.AUTHORISING)
        .filter(rental -> !rental.kioskId().equals(received.kiosk()))
        .flatMap(rental -> store.checkout(rental.checkoutId()))
        .map(CheckoutFile::checkout);
  }

  private Optional<Stopping> ofRental(Lent lent, ClockStop stop) {
    Rental rental = lent.rental();
    List<OperatorTask> handBack =
        store.openTasks(rental.rentalId()).stream()
            .filter(task -> task.kind() == TaskKind.SOLD_DISC_TAKEN_IN)
            .toList();
    return store
        .checkout(rental.checkoutId())
        .map(file ->
            new Stopping.OfRental(new Stopped(file, lent, stop.of(rental.rentalId())), handBack));
  }

  /** The grace is reckoned as the refusing kiosk's screen has shown it. */
  private Optional<ClockStop> stop(
      FactReceived received, Fact.ReturnRefused fact, DiscFile disc, Pen pen) {
    Optional<KioskFile> kiosk = store.kiosk(received.kiosk());
    Optional<Tariff> tariff = kiosk.flatMap(it -> store.tariff(it.tariffId(), it.tariffVersion()));
    return tariff.map(it ->
        new ClockStop(
            fact.returned(),
            Optional.empty(),
            received.kiosk(),
            disc.code(),
            fact.reason(),
            received.at(),
            Grace.until(received.at(), it.nightEnds(), kiosk.orElseThrow().zone()),
            pen.now()));
  }
}
