package rondo.server.refund;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import rondo.base.id.IdSource;
import rondo.base.id.RentalId;
import rondo.server.checkout.CheckoutFile;
import rondo.server.rental.Rental;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.Steps;

/**
 * Where a person gives money back. Two requests at once meet at the version of the checkout: the
 * second is decided anew, knowing of the first. Thread-safe.
 */
public final class RefundDesk {
  private final RentalStore store;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable paymentsOrdered;

  /**
   * A desk.
   *
   * @param paymentsOrdered wakes whoever makes payments
   */
  public RefundDesk(
      RentalStore store, InstantSource clock, IdSource ids, Runnable paymentsOrdered) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
    this.paymentsOrdered = paymentsOrdered;
  }

  /** Orders the refund, or says why not. */
  public RefundOutcome refund(RentalId rental, RefundRequest request) {
    RefundOutcome unknown = new RefundOutcome.Refused(RefundRefusals.noSuchRental());
    var outcome = new AtomicReference<>(unknown);
    boolean ordered = Steps.run(store, () -> decide(rental, request, outcome));
    if (ordered) {
      paymentsOrdered.run();
    }
    return outcome.get();
  }

  private Optional<StepDraft> decide(
      RentalId id, RefundRequest request, AtomicReference<RefundOutcome> outcome) {
    Optional<CheckoutFile> file = store.checkoutOf(id).flatMap(store::checkout);
    Optional<Rental> rental = file.flatMap(found -> found.rental(id));
    if (rental.isEmpty()) {
      return Optional.empty();
    }
    return switch (RefundSteps.grant(
        file.orElseThrow(), rental.get(), request, Pen.at(clock, ids))) {
      case RefundSteps.Decided.Ordered(var draft, var done) -> {
        outcome.set(done);
        yield Optional.of(draft);
      }
      case RefundSteps.Decided.Refused(var refused) -> {
        outcome.set(refused);
        yield Optional.empty();
      }
    };
  }
}
