package rondo.server.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import rondo.base.id.CheckoutId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.checkout.CheckoutFacts;
import rondo.server.checkout.CheckoutFile;
import rondo.server.fault.FaultFacts;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.Movements;
import rondo.server.inventory.SlotFacts;
import rondo.server.rental.DispenseFacts;
import rondo.server.rental.DoubtSteps;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.returns.ReturnFacts;
import rondo.server.store.Decision;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/** Reads what a Fact is about and hands both to the pure decision. */
final class FactReading {
  private final RentalStore store;
  private final KioskClocks clocks;
  private final SettledTasks settled;
  private final RefusalReading refusals;

  FactReading(RentalStore store) {
    this.store = store;
    this.clocks = new KioskClocks(store);
    this.settled = new SettledTasks(store);
    this.refusals = new RefusalReading(store);
  }

  Decision decide(FactReceived received, Pen pen) {
    Decision decision = of(received.within(Optional.empty(), pen), pen);
    if (decision instanceof Decision.Apply(var draft)) {
      settled.close(draft, received);
      clocks.look(draft, received);
    }
    return decision;
  }

  private Decision of(FactReceived received, Pen pen) {
    return switch (received.fact()) {
      case Fact.CheckoutAbandoned fact -> abandoned(received, fact, pen);
      case Fact.CheckoutFinished fact ->
          ofCheckout(fact.checkout(), file -> CheckoutFacts.finished(received, fact, file, pen));
      case Fact.DiscTaken fact ->
          given(
              fact.checkout(),
              received,
              pen,
              (timed, file) ->
                  ofDisc(fact.disc(), disc -> DispenseFacts.taken(timed, fact, file, disc, pen)));
      case Fact.DiscNotDispensed fact ->
          given(
              fact.checkout(),
              received,
              pen,
              (timed, file) -> DispenseFacts.notDispensed(timed, fact, file, pen));
      case Fact.DispenseUnresolved fact ->
          given(
              fact.checkout(),
              received,
              pen,
              (timed, file) ->
                  ofDisc(
                      fact.disc(), disc -> DispenseFacts.unresolved(timed, fact, file, disc, pen)));
      case Fact.DiscReturned fact ->
          ofDisc(fact.disc(), disc -> returned(received, fact, disc, pen));
      case Fact.ReturnRefused fact -> refusals.decide(received, fact, pen);
      case Fact.SlotChanged fact -> slotChanged(received, fact, pen);
      case Fact.FaultReported fact ->
          ofDisc(
              fact.disc(),
              disc -> FaultFacts.reported(received, fact, disc, openFaults(fact), pen));
      case Fact.SlotRead fact ->
          found(received, fact)
              .map(change -> slotChanged(received, change, pen))
              .orElseGet(() -> noted(received, fact.disc().or(() -> believed(fact)), pen));
      case Fact.KioskStarted _, Fact.MachineTroubled _, Fact.AuditEnded _, Fact.ServiceVisited _ ->
          noted(received, Optional.empty(), pen);
    };
  }

  private List<OperatorTask> openFaults(Fact.FaultReported fact) {
    return store.openTasks(fact.disc(), TaskKind.DISC_FAULTY);
  }

  /** The step before a disc moves into a slot where another one is believed to stand. */
  Optional<StepDraft> displaced(FactReceived received, Pen pen) {
    return switch (received.fact()) {
      case Fact.DiscReturned fact -> displaced(received, fact.slot(), fact.disc(), pen);
      case Fact.SlotChanged fact
          when fact.content() instanceof SlotContent.Holds(var disc)
              && store.disc(disc).filter(file -> SlotFacts.moves(received, file)).isPresent() ->
          displaced(received, fact.slot(), disc, pen);
      case Fact.SlotRead fact ->
          found(received, fact)
              .flatMap(_ -> fact.disc())
              .flatMap(disc -> displaced(received, fact.slot(), disc, pen));
      default -> Optional.empty();
    };
  }

  private Optional<Fact.SlotChanged> found(FactReceived received, Fact.SlotRead fact) {
    return fact.disc().flatMap(store::disc).flatMap(disc -> SlotFacts.found(received, fact, disc));
  }

  private Optional<StepDraft> displaced(FactReceived received, Slot slot, DiscCode comes, Pen pen) {
    return store
        .discIn(received.kiosk(), slot)
        .filter(stands -> !stands.equals(comes))
        .flatMap(store::disc)
        .filter(disc -> disc.place().isIn(received.kiosk(), slot))
        .filter(disc -> !Movements.isOutdated(received, disc))
        .map(disc -> SlotFacts.displaced(received.kiosk(), slot, disc, pen));
  }

  private Decision abandoned(FactReceived received, Fact.CheckoutAbandoned fact, Pen pen) {
    Optional<CheckoutFile> file = store.checkout(fact.checkout());
    if (file.isPresent()) {
      return CheckoutFacts.abandoned(received, fact, file.get(), pen);
    }
    var kiosk = store.kiosk(received.kiosk());
    var tariff = kiosk.flatMap(k -> store.tariff(k.tariffId(), k.tariffVersion()));
    return kiosk.isEmpty() || tariff.isEmpty()
        ? new Decision.Park("this kiosk has no tariff")
        : CheckoutFacts.abandonedUnheard(received, fact, kiosk.get(), tariff.get().currency(), pen);
  }

  private Decision returned(FactReceived received, Fact.DiscReturned fact, DiscFile disc, Pen pen) {
    Optional<CheckoutFile> file =
        ReturnFacts.rentalOf(disc).map(Rental::checkoutId).flatMap(store::checkout);
    Optional<Instant> given = ReturnFacts.rentalOf(disc).flatMap(Rental::dispensedAt);
    FactReceived timed = received.within(given, pen);
    return ReturnFacts.returned(timed, fact, store.credit(fact.returned()), disc, file, pen);
  }

  private Decision slotChanged(FactReceived received, Fact.SlotChanged fact, Pen pen) {
    Optional<DiscFile> believed =
        store
            .discIn(received.kiosk(), fact.slot())
            .flatMap(store::disc)
            .filter(disc -> disc.place().isIn(received.kiosk(), fact.slot()))
            .filter(disc -> !Movements.isOutdated(received, disc));
    Optional<DiscFile> held =
        fact.content() instanceof SlotContent.Holds(var disc) ? store.disc(disc) : Optional.empty();
    Decision decision = SlotFacts.changed(received, fact, believed, held, pen);
    if (decision instanceof Decision.Apply(var draft) && fact.cause().equals("found")) {
      held.ifPresent(disc -> foundInside(draft, received, disc));
    }
    return decision;
  }

  /** The kiosk has read the label of a disc that it was in doubt about: it never left (F3). */
  private void foundInside(StepDraft draft, FactReceived received, DiscFile disc) {
    disc.live()
        .filter(rental -> rental.state() == RentalState.UNRESOLVED)
        .filter(rental -> rental.kioskId().equals(received.kiosk()))
        .ifPresent(rental ->
            store
                .checkout(rental.checkoutId())
                .ifPresent(file -> DoubtSteps.foundInside(draft, file, rental)));
  }

  /** What becomes of a disc of a checkout, which was opened at the server before. */
  private Decision given(
      CheckoutId id,
      FactReceived received,
      Pen pen,
      BiFunction<FactReceived, CheckoutFile, Decision> decide) {
    return ofCheckout(
        id,
        file -> decide.apply(received.within(Optional.of(file.checkout().openedAt()), pen), file));
  }

  private Decision ofCheckout(CheckoutId id, Function<CheckoutFile, Decision> decide) {
    return store.checkout(id).map(decide).orElseGet(() -> new Decision.Park("no such checkout"));
  }

  private Decision ofDisc(DiscCode code, Function<DiscFile, Decision> decide) {
    return store
        .disc(code)
        .map(decide)
        .orElseGet(() -> new Decision.Park("no disc of this network has this code"));
  }

  private static Optional<DiscCode> believed(Fact.SlotRead fact) {
    return fact.believed() instanceof SlotContent.Holds(var disc)
        ? Optional.of(disc)
        : Optional.empty();
  }

  private static Decision noted(FactReceived received, Optional<DiscCode> disc, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.fact(received.mark());
    draft.event(received.event(pen, disc, Optional.empty(), Optional.empty()));
    return new Decision.Apply(draft);
  }
}
