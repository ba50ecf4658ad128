package rondo.server.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.TitleId;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.server.grace.ClockStop;
import rondo.server.grace.GraceRule;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.tariff.rule.Format;

/**
 * All that a decision about a disc needs.
 *
 * @param group whose disc it is
 * @param age from which its title may be rented, 0 for all
 * @param place where it is believed to be
 * @param live the rental that is not over, if one is
 * @param last the rental that it was given out for last, if ever
 * @param waiting returns that closed no rental, the oldest first
 * @param stops of the clocks of these rentals, and those that wait for their rental
 */
public record DiscFile(
    DiscCode code,
    GroupCode group,
    TitleId title,
    String titleName,
    int age,
    Format format,
    DiscPlace place,
    Optional<Rental> live,
    Optional<Rental> last,
    List<ReturnCredit> waiting,
    List<ClockStop> stops) {
  public DiscFile {
    waiting = List.copyOf(waiting);
    stops = List.copyOf(stops);
  }

  /** When its rental counts as over for a return at this instant. */
  public GraceRule.Counted counted(Rental rental, Instant accepted) {
    return GraceRule.count(
        stops.stream().filter(stop -> stop.stops(rental.rentalId())).toList(), accepted);
  }
}
