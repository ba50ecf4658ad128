package rondo.server.refund;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import rondo.base.id.IdSource;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
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

  /**
   * What can be given back for a rental.
   *
   * @param left at most so much
   * @param seen how many refunds there are; see {@link RefundRequest#seen}
   */
  public record Offer(Money left, int seen) {}

  /** What can be given back now; empty where there is no such rental. */
  public Optional<Offer> offer(RentalId id) {
    return store
        .checkoutOf(id)
        .flatMap(store::checkout)
        .flatMap(file ->
            file.rental(id)
                .map(rental ->
                    new Offer(Refundable.left(file, rental), Refundable.granted(file, rental))));
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
