package rondo.simulation.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rondo.media.label.DiscCode;
import rondo.server.event.Event;
import rondo.server.inventory.DiscPlace;
import rondo.server.ledger.LedgerTransaction;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.store.Step;
import rondo.simulation.check.ChangesAreAudited;

/**
 * I27 as the server writes: each event says who, why and by what cause; a step that moves a disc,
 * moves money or ends something says so in an event of its own about that disc, checkout or rental.
 */
final class AuditWatch implements Watcher {
  private final Map<DiscCode, DiscPlace> places = new HashMap<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    if (sight instanceof Sight.Written(var step)) {
      step.events().stream()
          .filter(event -> !ChangesAreAudited.isWhole(event))
          .forEach(event ->
              found.add("I27", "event", event.eventId(), "lacks its actor, reason or cause"));
      step.places().forEach(row -> place(step, row, found));
      step.rentals().forEach(row -> rental(step, row, found));
      step.transactions().forEach(row -> transaction(step, row, found));
      step.payments().forEach(row -> payment(step, row, found));
    }
  }

  /**
   * A place may only be held, so that nobody moves the disc meanwhile: then it says nothing new.
   */
  private void place(Step step, DiscPlace row, Findings found) {
    DiscPlace before = places.put(row.discCode(), row);
    if (before == null || isSame(before, row)) {
      return;
    }
    boolean said =
        step.events().stream()
            .anyMatch(event ->
                event.discCode().equals(Optional.of(row.discCode()))
                    || row.rentalId().isPresent() && event.rentalId().equals(row.rentalId()));
    if (!said) {
      found.add("I27", "disc", row.discCode(), "is said to be %s by no event", row.kind());
    }
  }

  private static boolean isSame(DiscPlace before, DiscPlace row) {
    return before.kind() == row.kind()
        && before.kioskId().equals(row.kioskId())
        && before.slot().equals(row.slot())
        && before.rentalId().equals(row.rentalId());
  }

  private static void rental(Step step, Rental row, Findings found) {
    boolean said =
        step.events().stream()
            .anyMatch(
                event -> event.rentalId().equals(Optional.of(row.rentalId())) || isOf(event, row));
    if (!said) {
      found.add("I27", "rental", row.rentalId(), "is %s by no event", row.state());
    }
  }

  private static boolean isOf(Event event, Rental row) {
    return event.checkoutId().equals(Optional.of(row.checkoutId()));
  }

  private static void transaction(Step step, LedgerTransaction row, Findings found) {
    boolean caused =
        step.events().stream().anyMatch(event -> event.eventId().equals(row.eventId()));
    if (!caused) {
      found.add("I27", "ledger transaction", row.ledgerId(), "has no event that caused it");
    }
  }

  /** A payment that is only put off, or about to be sent, has not changed. */
  private static void payment(Step step, PaymentOp row, Findings found) {
    boolean changed = row.state().settled() || row.version() == 1;
    boolean said =
        step.events().stream()
            .anyMatch(event -> event.checkoutId().equals(Optional.of(row.checkoutId())));
    if (changed && !said) {
      found.add("I27", "payment", row.paymentId(), "is %s by no event", row.state());
    }
  }
}
