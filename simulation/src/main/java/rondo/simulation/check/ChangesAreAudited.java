package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import rondo.base.id.EventId;
import rondo.server.event.Event;
import rondo.server.inventory.DiscPlace;
import rondo.server.ledger.LedgerTransaction;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.simulation.evidence.ServerRecords;

/**
 * I27: every change of money or place has an event with its actor, its reason (the type) and its
 * cause, and no row changed without one.
 */
public final class ChangesAreAudited implements Checker {
  /** A machine took a disc in, or a person says that it was kept. */
  private static final Set<String> CREDITING = Set.of("disc-returned", "return-credited");

  private static final Pattern ACTOR =
      Pattern.compile("kiosk|server|payment-side|operator:.+", Pattern.DOTALL);

  @Override
  public String invariant() {
    return "I27";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    ServerRecords server = dossier.evidence().server();
    List<Complaint> found = new ArrayList<>();
    var audit = new Audit();
    for (Event event : server.events()) {
      if (!isWhole(event)) {
        found.add(about("event", event.eventId(), "lacks its actor, reason or cause"));
      }
      audit.add(event);
    }
    for (LedgerTransaction row : server.transactions()) {
      if (!audit.causes(row)) {
        found.add(about("ledger transaction", row.ledgerId(), "has no event that caused it"));
      }
    }
    for (DiscPlace row : server.places()) {
      if (row.version() > 1 && !audit.names("disc", row.discCode())) {
        found.add(about("disc", row.discCode(), "is said to be %s by no event", row.kind()));
      }
    }
    for (Rental row : server.rentals()) {
      if (!audit.names("rental", row.rentalId()) && !audit.names("checkout", row.checkoutId())) {
        found.add(about("rental", row.rentalId(), "is %s by no event", row.state()));
      }
    }
    for (PaymentOp row : server.payments()) {
      if (!audit.knows(row)) {
        found.add(about("payment", row.paymentId(), "is %s by no event", row.state()));
      }
    }
    for (ReturnCredit row : server.credits()) {
      if (!audit.names("returned", row.returnId())) {
        found.add(about("return", row.returnId(), "is credited by no event"));
      }
    }
    return found;
  }

  /** Whether an event says who did what and why. */
  public static boolean isWhole(Event event) {
    boolean said = !event.actor().isBlank() && !event.type().isBlank();
    return isOfMoneyOrPlace(event)
        ? said && ACTOR.matcher(event.actor()).matches() && event.causeId().isPresent()
        : said;
  }

  /**
   * Others, for example that a kiosk was enrolled, change neither and have no cause but a person.
   */
  private static boolean isOfMoneyOrPlace(Event event) {
    return event.discCode().isPresent()
        || event.rentalId().isPresent()
        || event.checkoutId().isPresent();
  }

  /** What events are about. For one thread alone. */
  static final class Audit {
    private final Set<String> names = new HashSet<>();
    private final Map<EventId, Event> events = new HashMap<>();

    void add(Event event) {
      events.put(event.eventId(), event);
      event.discCode().ifPresent(it -> names.add("disc " + it));
      event.rentalId().ifPresent(it -> names.add("rental " + it));
      event.checkoutId().ifPresent(it -> names.add("checkout " + it));
      String returned = event.document().path("returned").asString("");
      if (CREDITING.contains(event.type())) {
        names.add("returned " + returned);
      }
      String payment = event.document().path("payment").asString("");
      if (!payment.isEmpty()) {
        names.add(event.type() + " " + payment);
      }
    }

    boolean names(String kind, Object name) {
      return names.contains(kind + " " + name);
    }

    boolean causes(LedgerTransaction row) {
      Event event = events.get(row.eventId());
      return event != null
          && event.checkoutId().filter(it -> !it.equals(row.checkoutId())).isEmpty();
    }

    /** A payment was ordered, or its checkout opened with it; what became of it was heard. */
    boolean knows(PaymentOp row) {
      boolean ordered =
          row.parentId().isPresent() || row.rentalId().isPresent()
              ? names("payment-ordered", row.paymentId())
              : names("checkout", row.checkoutId());
      return ordered && (!row.state().settled() || names("payment-settled", row.paymentId()));
    }
  }
}
