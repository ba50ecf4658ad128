package rondo.server.debt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.base.id.RentalId;
import rondo.server.checkout.CheckoutFile;
import rondo.server.rental.Rental;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.Steps;

/**
 * Tries debts again when the rule says so, and where a person tries one now or gives it up.
 * Thread-safe; several servers may run one each.
 */
public final class DebtDesk {
  private static final Logger LOG = LoggerFactory.getLogger(DebtDesk.class);
  private static final int AT_ONCE = 100;

  private final RentalStore store;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable paymentsOrdered;

  /**
   * A desk.
   *
   * @param paymentsOrdered wakes whoever makes payments
   */
  public DebtDesk(RentalStore store, InstantSource clock, IdSource ids, Runnable paymentsOrdered) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
    this.paymentsOrdered = paymentsOrdered;
  }

  /**
   * Orders a charge for each debt whose try is due by now, in the order of their due times; those
   * that cannot be tried are passed by.
   *
   * @return how many were tried, cleared or left to a person
   */
  public int run(Instant now) {
    int moved = 0;
    Optional<DueDebt> last = Optional.empty();
    List<DueDebt> page = store.dueDebts(now, last, AT_ONCE);
    while (!page.isEmpty()) {
      for (DueDebt due : page) {
        moved += attempt(due.rentalId(), new Pen(ids, Pen.whole(now))) ? 1 : 0;
      }
      last = Optional.of(page.getLast());
      page = page.size() < AT_ONCE ? List.of() : store.dueDebts(now, last, AT_ONCE);
    }
    if (moved > 0) {
      paymentsOrdered.run();
    }
    return moved;
  }

  /** One debt that cannot be tried never holds up the others. */
  private boolean attempt(RentalId rental, Pen pen) {
    try {
      return step(rental, (file, found) -> DebtSteps.tryAgain(file, found, Optional.empty(), pen));
    } catch (RuntimeException e) {
      LOG.error("the debt of rental {} is not tried; it is looked at again", rental, e);
      return false;
    }
  }

  /** A person wants it tried now; false where there is nothing to try. */
  public boolean tryNow(OperatorId who, RentalId rental) {
    boolean ordered =
        step(
            rental,
            (file, found) -> DebtSteps.tryAgain(file, found, Optional.of(who), Pen.at(clock, ids)));
    if (ordered) {
      paymentsOrdered.run();
    }
    return ordered;
  }

  /** A person gives it up, with the reason; false where none is open or a charge is under way. */
  public boolean writeOff(OperatorId who, RentalId rental, String reason) {
    return step(
        rental, (file, found) -> DebtSteps.writeOff(who, reason, file, found, Pen.at(clock, ids)));
  }

  private boolean step(RentalId id, BiFunction<CheckoutFile, Rental, Optional<StepDraft>> decide) {
    return Steps.run(
        store,
        () ->
            store
                .checkoutOf(id)
                .flatMap(store::checkout)
                .flatMap(file -> file.rental(id).flatMap(rental -> decide.apply(file, rental))));
  }
}
