package rondo.server.console.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.server.stock.IssuedServiceCode;
import rondo.server.stock.Listed;

/**
 * What people are to do at a kiosk.
 *
 * @param items of the list, what is open first
 * @param found discs that can be put on it, by what was searched
 * @param key until when a code is good that was given out
 * @param code one that was drawn just now; shown this once
 * @param listed what became of the lines that were sent just now
 */
public record StockView(
    UUID id,
    String name,
    String asked,
    List<Item> items,
    List<Found> found,
    Optional<Instant> key,
    Optional<IssuedServiceCode> code,
    Optional<Listed> listed) {
  /**
   * A disc on the list.
   *
   * @param in whether it is to be put in
   * @param done when the kiosk reported it
   */
  public record Item(
      String disc, String title, String format, boolean in, Optional<Instant> done) {}

  /**
   * A disc that can be listed.
   *
   * @param here whether it stands in this kiosk, and so can be taken out
   */
  public record Found(String disc, String title, String format, String place, boolean here) {}

  /** How many of one direction are still to be done. */
  public long left(boolean in) {
    return items.stream().filter(item -> item.in() == in && item.done().isEmpty()).count();
  }

  /** Whether anything of the list is done. */
  public boolean hasDone() {
    return items.stream().anyMatch(item -> item.done().isPresent());
  }

  StockView with(IssuedServiceCode issued) {
    return new StockView(
        id, name, asked, items, found, Optional.of(issued.until()), Optional.of(issued), listed);
  }

  StockView with(Listed lines) {
    return new StockView(id, name, asked, items, found, key, code, Optional.of(lines));
  }
}
