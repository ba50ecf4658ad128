package rondo.server.checkout;

import java.util.Currency;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.protocol.fact.Fact;
import rondo.server.catalogue.KioskFile;
import rondo.server.event.FactReceived;
import rondo.server.rental.RentalState;
import rondo.server.store.Decision;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;

/** What a kiosk reports of a whole checkout (features R1, R3; DESIGN, flow 8). Pure. */
public final class CheckoutFacts {
  private CheckoutFacts() {}

  /** The kiosk gave up: what was or will be authorised is voided. */
  public static Decision abandoned(
      FactReceived received, Fact.CheckoutAbandoned fact, CheckoutFile file, Pen pen) {
    if (!file.checkout().kioskId().equals(received.kiosk())) {
      return new Decision.Park("this kiosk has no such checkout");
    }
    return moved(received, file, CheckoutEvent.ABANDONED, fact.reason(), pen);
  }

  /**
   * The kiosk gave up before its Ask ever came. The checkout is noted as abandoned, so that an Ask
   * that is still under way is refused.
   */
  public static Decision abandonedUnheard(
      FactReceived received,
      Fact.CheckoutAbandoned fact,
      KioskFile kiosk,
      Currency currency,
      Pen pen) {
    StepDraft draft = begin(received, fact.checkout(), pen);
    draft.put(
        new Checkout(
            fact.checkout(),
            received.kiosk(),
            CheckoutState.ABANDONED,
            0,
            Optional.empty(),
            Optional.empty(),
            false,
            kiosk.tariffId(),
            kiosk.tariffVersion(),
            kiosk.zone(),
            0,
            currency,
            received.at(),
            pen.now(),
            Optional.of(pen.now()),
            Checkout.DEFAULT_LANGUAGE));
    return new Decision.Apply(draft);
  }

  /** Every disc is settled: one capture for what was taken, or one void. */
  public static Decision finished(
      FactReceived received, Fact.CheckoutFinished fact, CheckoutFile file, Pen pen) {
    if (!file.checkout().kioskId().equals(received.kiosk())) {
      return new Decision.Park("this kiosk has no such checkout");
    }
    if (!fact.taken().stream().allMatch(rental -> reported(file, rental))) {
      return new Decision.Park("a disc is said to be taken that nobody reported taken");
    }
    return moved(received, file, CheckoutEvent.FINISHED, "not-reported", pen);
  }

  private static boolean reported(CheckoutFile file, RentalId rental) {
    return file.rental(rental)
        .filter(found -> found.wasTaken() || found.state() == RentalState.UNRESOLVED)
        .isPresent();
  }

  private static Decision moved(
      FactReceived received, CheckoutFile file, CheckoutEvent event, String why, Pen pen) {
    StepDraft draft = begin(received, file.checkout().checkoutId(), pen);
    return switch (CheckoutDecision.next(file.checkout().state(), event)) {
      case CheckoutOutcome.Moved to -> {
        CheckoutSteps.move(draft, file, to, why);
        SettlementSteps.settle(draft, file, draft.cause());
        yield new Decision.Apply(draft);
      }
      case CheckoutOutcome.Unchanged _ -> new Decision.Apply(draft);
      case CheckoutOutcome.Unexpected unexpected -> new Decision.Park(unexpected.why());
    };
  }

  private static StepDraft begin(FactReceived received, CheckoutId checkout, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.fact(received.mark());
    draft.event(received.event(pen, Optional.empty(), Optional.empty(), Optional.of(checkout)));
    return draft;
  }
}
