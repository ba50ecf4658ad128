package rondo.server.inventory;

import java.util.List;
import java.util.Optional;
import rondo.base.id.TitleId;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.tariff.rule.Format;

/**
 * All that a decision about a disc needs.
 *
 * @param group whose disc it is
 * @param place where it is believed to be
 * @param live the rental that is not over, if one is
 * @param last the rental that it was given out for last, if ever
 * @param waiting returns that closed no rental, the oldest first
 */
public record DiscFile(
    DiscCode code,
    GroupCode group,
    TitleId title,
    String titleName,
    Format format,
    DiscPlace place,
    Optional<Rental> live,
    Optional<Rental> last,
    List<ReturnCredit> waiting) {
  public DiscFile {
    waiting = List.copyOf(waiting);
  }
}
