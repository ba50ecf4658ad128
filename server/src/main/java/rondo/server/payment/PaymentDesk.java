package rondo.server.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.payment.side.PaymentSide;
import rondo.server.checkout.CheckoutFile;
import rondo.server.store.RentalStore;

/**
 * Makes recorded payments when they are due and asks about those without an answer; works from the
 * records alone, so a kill loses nothing (DESIGN, flow 7; INVARIANTS I3, F1). Several servers may
 * run one each: the key makes a call happen once, the version makes its answer count once.
 * Thread-safe.
 */
public final class PaymentDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PaymentDesk.class);
  private static final int AT_ONCE = 100;
  private static final Duration SHORTEST_NAP = Duration.ofSeconds(1);
  private static final Duration LONGEST_NAP = Duration.ofSeconds(5);

  private final RentalStore store;
  private final PaymentAnswers answers;
  private final PaymentCalls calls;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean wanted;
  private boolean stopping;

  public PaymentDesk(
      RentalStore store,
      PaymentSide side,
      PaymentAnswers answers,
      PaymentRules rules,
      InstantSource clock) {
    this.store = store;
    this.answers = answers;
    this.calls = new PaymentCalls(side, answers, rules, clock);
    this.clock = clock;
  }

  /** Starts the thread that works until {@link #close}. */
  public PaymentDesk start() {
    Thread.ofVirtual().name("payment-desk").start(this::work);
    return this;
  }

  /** A payment may have been ordered: look now. */
  public void wake() {
    lock.lock();
    try {
      wanted = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes every payment that is due now in the order of their due times, on this thread: those that
   * cannot be made are passed by, so that they never keep the later ones waiting; how many could be
   * made or asked about.
   */
  public int runDue() {
    Instant now = clock.instant();
    int made = 0;
    Optional<DuePayment> last = Optional.empty();
    List<DuePayment> page = store.duePayments(now, last, AT_ONCE);
    while (!page.isEmpty()) {
      for (DuePayment due : page) {
        made += make(due) ? 1 : 0;
      }
      last = Optional.of(page.getLast());
      page = page.size() < AT_ONCE ? List.of() : store.duePayments(now, last, AT_ONCE);
    }
    return made;
  }

  /** One payment that cannot be made never holds up the others. */
  private boolean make(DuePayment due) {
    try {
      store
          .checkout(due.checkoutId())
          .ifPresent(file -> file.payment(due.paymentId()).ifPresent(op -> make(file, op)));
      return true;
    } catch (RuntimeException e) {
      LOG.error("payment {} waits: it can be neither made nor noted", due.paymentId(), e);
      return false;
    }
  }

  private void make(CheckoutFile file, PaymentOp op) {
    if (op.state().settled()) {
      return;
    }
    try {
      calls.make(file, op);
    } catch (RuntimeException e) {
      LOG.error("payment {} could not be made; it is asked about again", op.paymentId(), e);
      answers.unknown(op.checkoutId(), op.paymentId());
    }
  }

  private void work() {
    while (true) {
      try {
        if (runDue() == 0 && !nap(untilNext())) {
          return;
        }
      } catch (RuntimeException e) {
        LOG.error("payments wait: the records cannot be read or written", e);
        if (!nap(LONGEST_NAP)) {
          return;
        }
      }
    }
  }

  /** What is due and was not made is tried again after a second, not at once. */
  private Duration untilNext() {
    Instant now = clock.instant();
    Duration wait =
        store.nextPaymentDue().map(due -> Duration.between(now, due)).orElse(LONGEST_NAP);
    if (!wait.isPositive()) {
      return SHORTEST_NAP;
    }
    return wait.compareTo(LONGEST_NAP) < 0 ? wait : LONGEST_NAP;
  }

  /** Whether to go on after a rest that {@link #wake} ends early. */
  private boolean nap(Duration wait) {
    lock.lock();
    try {
      long left = wait.toNanos();
      while (!wanted && !stopping && left > 0) {
        left = woken.awaitNanos(left);
      }
      wanted = false;
      return !stopping;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Ends after the payment under way; what is left is done at the next start. */
  @Override
  public void close() {
    lock.lock();
    try {
      stopping = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
