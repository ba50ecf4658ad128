package rondo.simulation.walk;

import rondo.kiosk.session.Service;
import rondo.kiosk.session.Session;

/** What was going on at a crash point. */
public enum Stage {
  /** Up to the bank's word. */
  CHECKOUT,
  VEND,
  RETURN,
  /** The kiosk brings to its end what an earlier stop cut short. */
  RECOVERY,
  /** Nobody is served: what was done is told, booked and paid. */
  AFTERWARDS;

  static Stage of(Service standing) {
    if (standing.recovery().isPresent()) {
      return RECOVERY;
    }
    return switch (standing.session()) {
      case Session.Vending _, Session.Between _, Session.Offering _ -> VEND;
      case Session.Returning _, Session.Returned _ -> RETURN;
      case Session.Choosing _,
          Session.ShowingAge _,
          Session.Paying _,
          Session.Mailing _,
          Session.Agreeing _,
          Session.Missing _,
          Session.AgeUnshown _,
          Session.Asking _ ->
          CHECKOUT;
      case Session.Preparing _,
          Session.Attracting _,
          Session.Browsing _,
          Session.Viewing _,
          Session.Finished _,
          Session.Reporting _,
          Session.Redirected _,
          Session.Failing _,
          Session.Staff _,
          Session.Auditing _ ->
          AFTERWARDS;
    };
  }
}
