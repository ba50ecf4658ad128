package rondo.kiosk.session;

import java.util.Optional;
import rondo.kiosk.recovery.Recovery;

/**
 * The whole decision state of a kiosk: the visit at its screen, and recovery where it runs.
 *
 * @param session what the customer is at
 * @param recovery owns the machine while it is there
 * @param closed why the kiosk may not sell, for example {@code quarantined}
 */
public record Service(Session session, Optional<Recovery> recovery, Optional<String> closed) {
  /** True if nobody is served and the machine rests: the moment for work of the operator. */
  public boolean idle() {
    return recovery.isEmpty()
        && session instanceof Session.Browsing(_, _, var cart)
        && cart.isEmpty();
  }
}
