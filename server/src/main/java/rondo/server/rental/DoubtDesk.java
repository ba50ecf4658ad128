package rondo.server.rental;

import java.time.InstantSource;
import java.util.Optional;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.base.id.RentalId;
import rondo.server.checkout.CheckoutFile;
import rondo.server.rental.DoubtSteps.Finding;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.Steps;

/** Where a person says what became of a disc that nobody could tell of (F3). Thread-safe. */
public final class DoubtDesk {
  private final RentalStore store;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable paymentsOrdered;

  /**
   * A desk.
   *
   * @param paymentsOrdered wakes whoever makes payments
   */
  public DoubtDesk(RentalStore store, InstantSource clock, IdSource ids, Runnable paymentsOrdered) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
    this.paymentsOrdered = paymentsOrdered;
  }

  /** Settles the doubt; false where there is none (any more). */
  public boolean resolve(OperatorId who, RentalId rental, Finding finding) {
    boolean resolved = Steps.run(store, () -> decide(who, rental, finding));
    if (resolved) {
      paymentsOrdered.run();
    }
    return resolved;
  }

  private Optional<StepDraft> decide(OperatorId who, RentalId id, Finding finding) {
    Optional<CheckoutFile> file = store.checkoutOf(id).flatMap(store::checkout);
    Optional<Rental> rental = file.flatMap(found -> found.rental(id));
    return rental
        .map(Rental::discCode)
        .flatMap(store::disc)
        .flatMap(disc ->
            DoubtSteps.resolve(
                who,
                finding,
                file.orElseThrow(),
                rental.orElseThrow(),
                disc,
                store.openTasks(id),
                Pen.at(clock, ids)));
  }
}
