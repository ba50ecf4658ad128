package rondo.server.rental;

import java.time.Instant;
import rondo.server.rental.RentalEvent.Accepted;
import rondo.server.rental.RentalEvent.Doubtful;
import rondo.server.rental.RentalEvent.FoundInside;
import rondo.server.rental.RentalEvent.FoundOut;
import rondo.server.rental.RentalEvent.Stayed;
import rondo.server.rental.RentalEvent.Swept;
import rondo.server.rental.RentalEvent.Taken;
import rondo.server.rental.RentalLife.Authorising;
import rondo.server.rental.RentalLife.Lost;
import rondo.server.rental.RentalLife.NotDispensed;
import rondo.server.rental.RentalLife.Open;
import rondo.server.rental.RentalLife.Returned;
import rondo.server.rental.RentalLife.Sold;
import rondo.server.rental.RentalLife.Unresolved;
import rondo.server.rental.RentalOutcome.Closed;
import rondo.server.rental.RentalOutcome.Moved;
import rondo.server.rental.RentalOutcome.SaleUndone;
import rondo.server.rental.RentalOutcome.Unchanged;
import rondo.server.rental.RentalOutcome.Unexpected;
import rondo.tariff.charge.Close;

/**
 * The life of one rental (features R2, R3, T3; INVARIANTS I18, F3, F11). Pure and total: every
 * event has an answer in every state, none throws.
 */
public final class RentalDecision {
  private RentalDecision() {}

  /** What the event does to a rental in this state, by these terms. */
  public static RentalOutcome next(RentalLife life, RentalEvent event, RentalTerms terms) {
    return switch (life) {
      case Authorising _ -> authorising(event);
      case Open open -> open(open, event, terms);
      case Unresolved unresolved -> unresolved(unresolved, event, terms);
      case Sold sold -> sold(sold, event, terms);
      case Returned returned -> returned(returned, event);
      case NotDispensed _ -> notDispensed(event);
      case Lost lost -> lost(lost, event, terms);
    };
  }

  private static RentalOutcome authorising(RentalEvent event) {
    return switch (event) {
      case Taken taken -> new Moved(new Open(taken.at()));
      case Stayed stayed -> new Moved(new NotDispensed(stayed.reason()));
      case Doubtful doubt -> new Moved(new Unresolved(doubt.at(), doubt.evidence()));
      case Accepted _ -> new Unexpected("a disc came back whose rental has not begun");
      case FoundOut _, FoundInside _ -> new Unexpected("nothing is in doubt about this rental");
      case Swept _ -> new Unchanged();
    };
  }

  private static RentalOutcome open(Open open, RentalEvent event, RentalTerms terms) {
    return switch (event) {
      case Taken _, FoundOut _ -> new Unchanged();
      case Stayed _, Doubtful _, FoundInside _ -> new Unexpected("this disc was taken");
      case Accepted accepted -> close(open.dispensedAt(), accepted, terms);
      case Swept swept when terms.nights(open.dispensedAt()).soldBy(swept.now()) ->
          sale(open.dispensedAt(), terms);
      case Swept _ -> new Unchanged();
    };
  }

  private static RentalOutcome unresolved(Unresolved doubt, RentalEvent event, RentalTerms terms) {
    return switch (event) {
      case Taken taken -> new Moved(new Open(taken.at()));
      case Stayed stayed -> new Moved(new NotDispensed(stayed.reason()));
      case Doubtful _, Swept _ -> new Unchanged();
      case FoundOut _ -> new Moved(new Open(doubt.since()));
      case FoundInside _ -> new Moved(new NotDispensed("found-inside"));
      case Accepted accepted -> close(doubt.since(), accepted, terms);
    };
  }

  private static RentalOutcome sold(Sold sold, RentalEvent event, RentalTerms terms) {
    return switch (event) {
      case Taken _, Swept _ -> new Unchanged();
      case Accepted accepted when !terms.nights(sold.dispensedAt()).soldBy(accepted.at()) ->
          undone(sold, accepted, terms);
      case Accepted _ -> new Unexpected("this disc was sold before it was taken in");
      case Stayed _, Doubtful _, FoundOut _, FoundInside _ -> new Unexpected("this disc was sold");
    };
  }

  private static RentalOutcome returned(Returned returned, RentalEvent event) {
    return switch (event) {
      case Taken _, Swept _ -> new Unchanged();
      case Accepted accepted ->
          accepted.at().equals(returned.acceptedAt())
              ? new Unchanged()
              : new Unexpected("this disc is back already");
      case Stayed _, Doubtful _, FoundOut _, FoundInside _ ->
          new Unexpected("this disc is back already");
    };
  }

  private static RentalOutcome notDispensed(RentalEvent event) {
    return switch (event) {
      case Stayed _, FoundInside _, Swept _ -> new Unchanged();
      case Taken _, Doubtful _, FoundOut _ ->
          new Unexpected("this disc was reported to have stayed, nothing is charged");
      case Accepted _ -> new Unexpected("this disc never left");
    };
  }

  private static RentalOutcome lost(Lost lost, RentalEvent event, RentalTerms terms) {
    return switch (event) {
      case Accepted accepted -> close(lost.dispensedAt(), accepted, terms);
      case Swept _, Taken _ -> new Unchanged();
      case Stayed _, Doubtful _, FoundOut _, FoundInside _ -> new Unexpected("this disc was lost");
    };
  }

  private static RentalOutcome close(Instant dispensed, Accepted accepted, RentalTerms terms) {
    return switch (terms.close(dispensed, accepted.at(), accepted.ending())) {
      case Close.Returned back ->
          new Closed(new Returned(dispensed, accepted.at(), back.nights()), back);
      case Close.Sold _ -> sale(dispensed, terms);
    };
  }

  private static RentalOutcome sale(Instant dispensed, RentalTerms terms) {
    var sale = terms.sale(dispensed);
    return new Closed(new Sold(dispensed, sale.soldAt(), sale.nights()), sale);
  }

  private static RentalOutcome undone(Sold sold, Accepted accepted, RentalTerms terms) {
    var close = terms.close(sold.dispensedAt(), accepted.at(), accepted.ending());
    return new SaleUndone(
        new Returned(sold.dispensedAt(), accepted.at(), close.nights()),
        terms.sale(sold.dispensedAt()),
        close);
  }
}
