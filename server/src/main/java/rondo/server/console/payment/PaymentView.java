package rondo.server.console.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.money.Money;
import rondo.server.console.event.EventRow;

/**
 * One call to the payment side with all that is known of it.
 *
 * @param evidence what a person was told, if somebody is to look
 * @param story the events that are about it
 * @param mayDecide whether a person's answer settles it now
 */
public record PaymentView(
    UUID key,
    UUID checkout,
    Optional<UUID> rental,
    String kiosk,
    String kind,
    String state,
    Money amount,
    int tries,
    Optional<String> reason,
    Instant created,
    Optional<Instant> firstSent,
    Optional<Instant> due,
    Optional<Instant> settled,
    List<String> evidence,
    List<EventRow> story,
    boolean mayDecide) {
  /** What it does, in a word. */
  public String words() {
    return switch (kind) {
      case "AUTHORISE" -> "Authorisation";
      case "CAPTURE" -> "Capture";
      case "VOID" -> "Release";
      case "CHARGE" -> "Charge";
      case "REFUND" -> "Refund";
      default -> kind.toLowerCase();
    };
  }

  /** An authorisation cannot be said to be done: without its token nothing follows from it. */
  public boolean mayBeDone() {
    return !kind.equals("AUTHORISE");
  }
}
