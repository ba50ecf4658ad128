package rondo.server.returns;

import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.media.label.GroupCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Answer.UnwantedReason;
import rondo.server.catalogue.KioskFile;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.PlaceKind;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;

/** Whether a disc is taken in at a kiosk (feature T1; INVARIANTS I19). Pure. */
final class ReturnCheck {
  private ReturnCheck() {}

  static Answer decide(KioskFile kiosk, GroupCode group, Optional<DiscFile> disc) {
    if (!kiosk.accepted().contains(group)) {
      return new Answer.ReturnUnwanted(UnwantedReason.OTHER_GROUP);
    }
    if (disc.filter(found -> found.group().equals(group)).isEmpty()) {
      return new Answer.ReturnUnwanted(UnwantedReason.UNKNOWN_DISC);
    }
    DiscFile found = disc.get();
    if (found.live().isEmpty() && isSold(found)) {
      return new Answer.ReturnUnwanted(UnwantedReason.SOLD);
    }
    return isOut(kiosk.kiosk(), found)
        ? new Answer.ReturnWelcome(found.title(), found.titleName())
        : new Answer.ReturnUnwanted(UnwantedReason.NOT_OUT);
  }

  private static boolean isSold(DiscFile disc) {
    return disc.last().filter(last -> last.state() == RentalState.SOLD).isPresent()
        && disc.place().kind() != PlaceKind.SLOT;
  }

  /** A disc promised at another kiosk may have left there before that kiosk could say so. */
  private static boolean isOut(KioskId here, DiscFile disc) {
    if (disc.place().kind() == PlaceKind.UNRESOLVED) {
      return true;
    }
    return disc.live().map(rental -> mayBeOut(here, rental)).orElse(false)
        || disc.place().kind() == PlaceKind.CUSTOMER;
  }

  private static boolean mayBeOut(KioskId here, Rental rental) {
    return switch (rental.state()) {
      case OPEN, UNRESOLVED, LOST -> true;
      case AUTHORISING -> !rental.kioskId().equals(here);
      case RETURNED, SOLD, NOT_DISPENSED -> false;
    };
  }
}
