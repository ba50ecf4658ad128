package rondo.server.rental;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.EventId;
import rondo.base.id.IdSource;
import rondo.base.id.RentalId;
import rondo.server.checkout.CheckoutFile;
import rondo.server.event.Events;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.PlaceKind;
import rondo.server.rental.RentalEvent.Swept;
import rondo.server.rental.RentalLife.Sold;
import rondo.server.rental.RentalOutcome.Closed;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.Steps;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/**
 * Sells the discs whose last night has ended without a return (feature R2): one charge up to the
 * maximum of nights and no more. Thread-safe; run at any time, as often as wanted.
 */
public final class SaleSweep {
  private static final Logger LOG = LoggerFactory.getLogger(SaleSweep.class);
  private static final int AT_ONCE = 100;
  private static final int MOST_STUCK = 10_000;

  private final RentalStore store;
  private final IdSource ids;
  private final Runnable paymentsOrdered;

  /** How many could not be sold the last time: so many more are read, and none starves behind. */
  private final AtomicInteger stuck = new AtomicInteger();

  /**
   * A sweep of this store.
   *
   * @param paymentsOrdered wakes whoever makes payments
   */
  public SaleSweep(RentalStore store, IdSource ids, Runnable paymentsOrdered) {
    this.store = store;
    this.ids = ids;
    this.paymentsOrdered = paymentsOrdered;
  }

  /** Sells what is due by now; how many discs that were. */
  public int run(Instant now) {
    Pen pen = new Pen(ids, Pen.whole(now));
    int sold = 0;
    int left = 0;
    for (RentalId rental : store.dueSales(now, AT_ONCE + stuck.get())) {
      if (sell(rental, pen)) {
        sold++;
      } else {
        left++;
      }
    }
    stuck.set(Math.min(left, MOST_STUCK));
    if (sold > 0) {
      paymentsOrdered.run();
    }
    return sold;
  }

  /** One rental that cannot be sold never holds up the others. */
  private boolean sell(RentalId rental, Pen pen) {
    try {
      return Steps.run(store, () -> decide(rental, pen));
    } catch (RuntimeException e) {
      LOG.error("rental {} is not sold; it is tried again at the next sweep", rental, e);
      return false;
    }
  }

  private Optional<StepDraft> decide(RentalId id, Pen pen) {
    Optional<CheckoutFile> file = store.checkoutOf(id).flatMap(store::checkout);
    Optional<Rental> rental = file.flatMap(found -> found.rental(id));
    return rental
        .map(Rental::discCode)
        .flatMap(store::disc)
        .flatMap(
            disc -> sell(file.orElseThrow(), rental.orElseThrow(), disc, store.openTasks(id), pen));
  }

  /** A kiosk may have kept it before its last night ended, and a person has promised to look. */
  private static boolean isLookedAt(
      DiscFile disc, Rental rental, Instant soldAt, List<OperatorTask> open) {
    return open.stream().anyMatch(task -> task.kind() == TaskKind.RETURN_TO_CHECK)
        && disc.stops().stream()
            .filter(stop -> stop.stops(rental.rentalId()))
            .anyMatch(stop -> !stop.notedAt().isAfter(soldAt));
  }

  /** A kiosk could not take it before the last night ended, and it may still come back for that. */
  private static boolean isInGrace(DiscFile disc, Rental rental, Instant soldAt, Pen pen) {
    var counted = disc.counted(rental, pen.now());
    return counted.stop().isPresent() && !counted.at().isAfter(soldAt);
  }

  /**
   * The step, or nothing where the rental is not to be sold (any more). Pure.
   *
   * @param open tasks about the rental, read after its checkout: each new one changes that
   */
  static Optional<StepDraft> sell(
      CheckoutFile file, Rental rental, DiscFile disc, List<OperatorTask> open, Pen pen) {
    var outcome = RentalDecision.next(rental.life(), new Swept(pen.now()), file.termsOf(rental));
    if (!(outcome instanceof Closed closed && closed.life() instanceof Sold sale)
        || isInGrace(disc, rental, sale.soldAt(), pen)
        || isLookedAt(disc, rental, sale.soldAt(), open)) {
      return Optional.empty();
    }
    StepDraft draft = new StepDraft(pen);
    draft.event(
        Events.now(
            pen,
            new EventId(rental.rentalId().value()),
            "server",
            "maximum-reached",
            RentalSteps.about(rental),
            Map.of("soldAt", sale.soldAt())));
    boolean inSlot = disc.place().kind() == PlaceKind.SLOT;
    draft.put(inSlot ? disc.place() : disc.place().soldBy(rental.rentalId(), sale.soldAt()));
    RentalSteps.closed(draft, file, rental, closed, draft.cause());
    return Optional.of(draft);
  }
}
