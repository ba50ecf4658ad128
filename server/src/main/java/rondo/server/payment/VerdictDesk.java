package rondo.server.payment;

import java.time.InstantSource;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.base.id.PaymentId;
import rondo.server.debt.DebtRule;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.Steps;

/**
 * Where a person settles a payment that stays without an answer (INVARIANTS F10). One answer
 * settles it; a later one, or one of the payment side that came first, changes nothing.
 * Thread-safe.
 */
public final class VerdictDesk {
  private final RentalStore store;
  private final DebtRule rule;
  private final InstantSource clock;
  private final IdSource ids;

  /** A desk by this rule for what turns out to be owed. */
  public VerdictDesk(RentalStore store, DebtRule rule, InstantSource clock, IdSource ids) {
    this.store = store;
    this.rule = rule;
    this.clock = clock;
    this.ids = ids;
  }

  /** Settles it; false where it is not in doubt (any more) or cannot be settled this way. */
  public boolean settle(OperatorId who, CheckoutId checkout, PaymentId payment, Verdict verdict) {
    return Steps.run(store, () -> decide(who, checkout, payment, verdict));
  }

  private Optional<StepDraft> decide(
      OperatorId who, CheckoutId checkout, PaymentId payment, Verdict verdict) {
    return store
        .checkout(checkout)
        .flatMap(file ->
            file.payment(payment)
                .flatMap(op ->
                    VerdictSteps.settle(
                        who,
                        verdict,
                        file,
                        op,
                        store.openTasks(payment),
                        rule,
                        Pen.at(clock, ids))));
  }
}
