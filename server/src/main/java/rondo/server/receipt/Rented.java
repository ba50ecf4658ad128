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
 * @param closedAt when it came back, its clock was stopped, or it was sold
 * @param returnedTo the kiosk that took it in
 * @param stopped why it counts as back before it was
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
    Optional<Stopped> stopped,
    Optional<Integer> nights) {
  /**
   * A kiosk could not take the disc in.
   *
   * @param kiosk its place
   * @param at when its clock was stopped there
   * @param takenIn when another try ended well
   */
  public record Stopped(String kiosk, Instant at, Instant takenIn) {}

  public Rented {
    due = List.copyOf(due);
  }
}
