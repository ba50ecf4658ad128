package rondo.server.checkout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.AskId;
import rondo.base.id.CheckoutId;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.time.Ticker;
import rondo.media.label.DiscCode;
import rondo.media.magstripe.CardData;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentSide;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.server.catalogue.AgeRule;
import rondo.server.catalogue.KioskFile;
import rondo.server.payment.PaymentAnswers;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.StepLostException;
import rondo.server.store.Steps;
import rondo.server.task.TaskKind;

/**
 * Opens checkouts, where titles have an age once that is proven, and asks the bank, within the
 * kiosk's wait (features R1-R3). One checkout asks once, however often its Ask comes; an answer
 * that comes too late for the kiosk is booked all the same. The card is in memory only.
 * Thread-safe.
 */
public final class CheckoutDesk {
  /** Kept from the kiosk's wait for the way back. */
  private static final Duration WAY_BACK = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger(CheckoutDesk.class);

  private final RentalStore store;
  private final PaymentSide side;
  private final AgeDesk ages;
  private final PaymentAnswers answers;
  private final CardUnsealing cards;
  private final InstantSource clock;
  private final Ticker ticker;
  private final IdSource ids;
  private final Executor calls;
  private final Map<CheckoutId, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();

  /**
   * A desk.
   *
   * @param calls where calls to the bank run, so that a kiosk's wait can end before they do
   */
  public CheckoutDesk(
      RentalStore store,
      PaymentSide side,
      PaymentAnswers answers,
      CardUnsealing cards,
      AgeRule age,
      InstantSource clock,
      Ticker ticker,
      IdSource ids,
      Executor calls) {
    this.store = store;
    this.side = side;
    this.ages = new AgeDesk(store, side, age, ids, calls);
    this.answers = answers;
    this.cards = cards;
    this.clock = clock;
    this.ticker = ticker;
    this.ids = ids;
    this.calls = calls;
  }

  /** Answers within the wait; what the age takes of it is not there for the bank. */
  public Answer authorise(KioskId kiosk, AskId ask, Duration wait, Ask.Authorise what) {
    long asked = ticker.nanos();
    Optional<CheckoutFile> known = store.checkout(what.checkout());
    if (known.isEmpty()) {
      Optional<Answer> refused = open(kiosk, ask, wait, what);
      if (refused.isPresent()) {
        return refused.get();
      }
    } else if (!sameQuestion(known.get(), kiosk, what)) {
      return new Answer.Refused(CheckoutRefusals.askChanged());
    }
    await(what.checkout(), wait.minus(WAY_BACK).minusNanos(ticker.nanos() - asked));
    return store
        .checkout(what.checkout())
        .map(CheckoutDesk::answer)
        .orElseGet(Answer.BankSilent::new);
  }

  private static boolean sameQuestion(CheckoutFile file, KioskId kiosk, Ask.Authorise what) {
    return file.checkout().state() == CheckoutState.ABANDONED
        || file.payment(PaymentKind.AUTHORISE, Optional.empty())
            .filter(op -> CheckoutOpening.asks(op, kiosk, what))
            .isPresent();
  }

  /** Opens the checkout and starts the call; a refusal where it does not open. */
  private Optional<Answer> open(KioskId kiosk, AskId ask, Duration wait, Ask.Authorise what) {
    Optional<KioskFile> asking = store.kiosk(kiosk);
    if (asking.isEmpty()) {
      return Optional.of(new Answer.Refused(CheckoutRefusals.kioskUnknown()));
    }
    Optional<CardData> card = cards.unseal(what.card());
    if (card.isEmpty()) {
      return Optional.of(new Answer.Refused(CheckoutRefusals.cardUnreadable()));
    }
    List<DiscCode> unproven = ages.unproven(what, card.get(), wait.minus(WAY_BACK).dividedBy(2));
    return unproven.isEmpty()
        ? open(asking.get(), ask, what, card.get())
        : Optional.of(new Answer.Refused(CheckoutRefusals.ageNotShown(), Optional.of(unproven)));
  }

  private Optional<Answer> open(KioskFile asking, AskId ask, Ask.Authorise what, CardData card) {
    var opening = new OpeningTry(asking, ask, what);
    boolean opened;
    try {
      opened = Steps.run(store, opening::decide);
    } catch (StepLostException e) {
      LOG.info("checkout {} does not open: {}", what.checkout(), e.getMessage());
      return Optional.of(new Answer.Refused(CheckoutRefusals.discGone()));
    }
    if (opened) {
      opening.authorise().ifPresent(op -> call(op, card));
    }
    return opening.refusal();
  }

  private void call(PaymentOp op, CardData card) {
    var done = new CompletableFuture<Boolean>();
    underWay.put(op.checkoutId(), done);
    try {
      calls.execute(() -> authorise(op, card, done));
    } catch (RejectedExecutionException e) {
      LOG.error(
          "authorisation {} was never begun; it is asked about and voided", op.paymentId(), e);
      underWay.remove(op.checkoutId(), done);
      done.complete(false);
    }
  }

  private void authorise(PaymentOp op, CardData card, CompletableFuture<Boolean> done) {
    try {
      answers.book(
          op.checkoutId(),
          op.paymentId(),
          side.authorise(op.paymentId(), op.amount(), card, op.checkoutId().toString()));
      done.complete(true);
    } catch (RuntimeException e) {
      LOG.error("authorisation {} is asked about again", op.paymentId(), e);
      done.complete(false);
    } finally {
      underWay.remove(op.checkoutId(), done);
    }
  }

  private void await(CheckoutId checkout, Duration wait) {
    CompletableFuture<Boolean> call = underWay.get(checkout);
    if (call == null || wait.isNegative()) {
      return;
    }
    try {
      call.get(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      LOG.info("the bank is silent about checkout {}", checkout);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call's end never carries an exception", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Answer answer(CheckoutFile file) {
    return switch (file.checkout().state()) {
      case AUTHORISING -> new Answer.BankSilent();
      case AUTHORISED ->
          new Answer.Authorised(
              file.checkout().reserved(), file.customer().map(Customer::lastFour).orElse(""));
      case DECLINED -> declined(file);
      case ABANDONED, FINISHED -> new Answer.Refused(CheckoutRefusals.over());
    };
  }

  private static Answer declined(CheckoutFile file) {
    return file.payment(PaymentKind.AUTHORISE, Optional.empty())
        .filter(op -> op.state() == PaymentState.DECLINED)
        .flatMap(PaymentOp::reason)
        .<Answer>map(Answer.Declined::new)
        .orElseGet(Answer.BankSilent::new);
  }

  /** One Ask's tries to open its checkout; the last one counts. */
  private final class OpeningTry {
    private final KioskFile kiosk;
    private final AskId ask;
    private final Ask.Authorise what;
    private Optional<Answer> refusal = Optional.empty();
    private Optional<PaymentOp> authorise = Optional.empty();

    OpeningTry(KioskFile kiosk, AskId ask, Ask.Authorise what) {
      this.kiosk = kiosk;
      this.ask = ask;
      this.what = what;
    }

    Optional<StepDraft> decide() {
      refusal = Optional.empty();
      authorise = Optional.empty();
      if (store.checkout(what.checkout()).isPresent()) {
        return Optional.empty();
      }
      return switch (opening()) {
        case CheckoutOpening.Opened(var draft, var op) -> {
          authorise = Optional.of(op);
          yield Optional.of(draft);
        }
        case CheckoutOpening.Refused(var why, var discs) -> {
          refusal = Optional.of(new Answer.Refused(why, named(discs)));
          yield Optional.empty();
        }
      };
    }

    private static Optional<List<DiscCode>> named(List<DiscCode> discs) {
      return discs.isEmpty() ? Optional.empty() : Optional.of(discs);
    }

    private CheckoutOpening opening() {
      return CheckoutOpening.decide(
          kiosk,
          ask,
          what,
          store.tariff(what.tariff(), what.tariffVersion()),
          what.lines().stream()
              .flatMap(line -> store.disc(line.disc()).stream())
              .filter(disc -> store.openTasks(disc.code(), TaskKind.DISC_FAULTY).isEmpty())
              .toList(),
          what.lines().stream().anyMatch(line -> store.checkoutOf(line.rental()).isPresent()),
          Pen.at(clock, ids));
    }

    Optional<Answer> refusal() {
      return refusal;
    }

    Optional<PaymentOp> authorise() {
      return authorise;
    }
  }
}
