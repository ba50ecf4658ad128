package rondo.server.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.RentalId;
import rondo.base.id.TitleId;
import rondo.tariff.rule.Format;

/**
 * One disc on a receipt.
 *
 * @param year and {@code genre} of the title, for its cover
 * @param dispensedAt when the machine gave it out
 * @param due when each night ends; the last is the sale
 * @param closedAt when it came back or was sold
 * @param returnedTo the kiosk that took it in
 * @param nights how many are owed, once that is known
 */
public record Rented(
    RentalId rental,
    TitleId titleId,
    String title,
    int year,
    String genre,
    Format format,
    Instant dispensedAt,
    List<Instant> due,
    Optional<Instant> closedAt,
    Optional<String> returnedTo,
    Optional<Integer> nights) {
  public Rented {
    due = List.copyOf(due);
  }
}
