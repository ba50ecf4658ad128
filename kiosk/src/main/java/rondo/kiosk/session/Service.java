package rondo.kiosk.session;

import java.util.Optional;
import rondo.kiosk.recovery.Recovery;

/**
 * The whole decision state of a kiosk: the visit at its screen, and recovery where it runs.
 *
 * @param session what the customer is at
 * @param recovery owns the machine while it is there
 * @param closed why the kiosk may not sell; it takes back all the same
 * @param stillness how long nobody may touch the screen
 * @param tries wrong service codes so far
 */
public record Service(
    Session session,
    Optional<Recovery> recovery,
    Optional<Closed> closed,
    Stillness stillness,
    CodeTries tries) {
  /** Whose customer has not asked for more time. */
  public Service(Session session, Optional<Recovery> recovery, Optional<Closed> closed) {
    this(session, recovery, closed, Stillness.NONE, CodeTries.NONE);
  }

  /** Why the server does not let the kiosk sell. */
  public enum Closed {
    /** Its epoch has ended; until it is enrolled anew. */
    QUARANTINED,
    /** It is turned away as it is; until the server welcomes it. */
    TURNED_AWAY
  }

  Service closedBy(Closed why) {
    return new Service(session, recovery, Optional.of(why), stillness, tries);
  }

  Service welcomed() {
    return new Service(
        session, recovery, closed.filter(why -> why != Closed.TURNED_AWAY), stillness, tries);
  }

  Service still(Stillness other) {
    return new Service(session, recovery, closed, other, tries);
  }

  Service tried(CodeTries other) {
    return new Service(session, recovery, closed, stillness, other);
  }

  Service at(Session other) {
    return new Service(other, recovery, closed, stillness, tries);
  }

  /** True if nobody is served and the machine rests: the moment for work of the operator. */
  public boolean idle() {
    return recovery.isEmpty()
        && switch (session) {
          case Session.Attracting _ -> true;
          case Session.Browsing(_, _, var cart) -> cart.isEmpty();
          default -> false;
        };
  }
}
