package rondo.server.inventory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.server.event.Event;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.event.FactReceived;
import rondo.server.rental.Rental;
import rondo.server.store.StepDraft;

/** Discs that come from one kiosk to another (feature T3; INVARIANTS I11). Pure. */
public final class Movements {
  /** The audit's type of a movement; its document names {@code from} and {@code to}. */
  public static final String MOVED = "disc-moved";

  private Movements() {}

  /** The kiosk where the disc stands, or from which its customer has it. */
  static Optional<KioskId> lastAt(DiscFile disc) {
    return disc.place().kioskId().or(() -> disc.live().or(disc::last).map(Rental::kioskId));
  }

  /**
   * What a kiosk says of a disc is older than what another kiosk has said: it was away, and the
   * disc has gone on since. Order within a kiosk is its sequence; between kiosks only their
   * calendars can tell, and of a Fact that is applied again, its own kiosk's too.
   *
   * <p>Staff put what they carry into any kiosk, and one whose calendar is behind tells of it as of
   * an earlier time. So a disc in their hands stands where a kiosk says in its order that it
   * stands; if it has left since, the same kiosk's next Fact says so.
   */
  public static boolean isOvertaken(FactReceived received, DiscFile disc) {
    if (disc.place().kind() == PlaceKind.OPERATOR && received.again().isEmpty()) {
      return false;
    }
    return disc.place().since().isAfter(received.at())
        && lastAt(disc)
            .filter(kiosk -> received.again().isPresent() || !kiosk.equals(received.kiosk()))
            .isPresent();
  }

  /** Since when it stands where this Fact says: not before what is known of it until now. */
  static Instant since(FactReceived received, DiscFile disc) {
    Instant before = disc.place().since();
    return disc.place().kind() == PlaceKind.OPERATOR && before.isAfter(received.at())
        ? before
        : received.at();
  }

  /** A Fact is applied again, and of this disc something newer is known. */
  public static boolean isOutdated(FactReceived received, DiscFile disc) {
    return received.again().isPresent() && disc.place().since().isAfter(received.at());
  }

  /**
   * A kiosk holds the disc since a later time than that of this Fact. A return may be reported
   * after the sale that it undoes, so only a place inside a kiosk tells more.
   */
  public static boolean standsElsewhereSince(FactReceived received, DiscFile disc) {
    return switch (disc.place().kind()) {
      case SLOT, MACHINE -> isOvertaken(received, disc);
      case OPERATOR, CUSTOMER, SOLD, UNRESOLVED -> false;
    };
  }

  /** Records the disc's way, if it comes from another kiosk. */
  public static void note(
      StepDraft draft, FactReceived received, DiscFile disc, Optional<Rental> rental, Event cause) {
    rental
        .map(Rental::kioskId)
        .or(() -> lastAt(disc))
        .filter(from -> !from.equals(received.kiosk()))
        .ifPresent(from ->
            draft.event(
                Events.then(
                    draft.pen(),
                    cause,
                    MOVED,
                    new About(
                        Optional.of(received.kiosk()),
                        Optional.of(disc.code()),
                        rental.map(Rental::rentalId),
                        rental.map(Rental::checkoutId)),
                    Map.of("from", from, "to", received.kiosk()))));
  }
}
