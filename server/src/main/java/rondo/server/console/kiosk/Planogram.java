package rondo.server.console.kiosk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rondo.base.place.Slot;

/**
 * The slots of a kiosk as the server believes them. The server is never told how large a machine
 * is, so the picture goes as far as the highest slot it has heard of.
 *
 * @param decks the highest first, as one stands before it
 * @param overlay what is shown in colour
 */
public record Planogram(List<Deck> decks, Overlay overlay) {
  /** One deck, position by position. */
  public record Deck(int number, List<Cell> cells) {}

  /**
   * One slot.
   *
   * @param kind {@code free}, {@code disc}, {@code unknown}, {@code locked}, {@code wrong} (an
   *     audit has read another disc) or {@code withdrawn}
   * @param disc the code of the disc in it
   * @param words for people: the title, or what is wrong
   * @param since when it came to be so
   * @param read when an audit has read it last
   */
  public record Cell(
      int position,
      String kind,
      Optional<String> disc,
      String words,
      Optional<Instant> since,
      Optional<Instant> read) {}

  /** A slot that is not free. */
  record Filled(Slot slot, Cell cell) {}

  /**
   * The picture.
   *
   * @param read when audits have read which slot last
   */
  static Planogram of(List<Filled> filled, Map<Slot, Instant> read, Overlay overlay) {
    Map<Slot, Cell> cells = new TreeMap<>();
    filled.forEach(slot -> cells.put(slot.slot(), slot.cell()));
    Set<Slot> heard = new TreeSet<>(cells.keySet());
    heard.addAll(read.keySet());
    int decks = heard.stream().mapToInt(Slot::deck).max().orElse(0);
    int positions = heard.stream().mapToInt(Slot::position).max().orElse(0);
    List<Deck> all = new ArrayList<>();
    for (int deck = decks; deck >= 1; deck--) {
      all.add(new Deck(deck, row(cells, read, deck, positions)));
    }
    return new Planogram(List.copyOf(all), overlay);
  }

  private static List<Cell> row(
      Map<Slot, Cell> cells, Map<Slot, Instant> read, int deck, int positions) {
    List<Cell> row = new ArrayList<>();
    for (int position = 1; position <= positions; position++) {
      var slot = new Slot(deck, position);
      Cell cell = cells.get(slot);
      row.add(cell == null ? free(slot, Optional.ofNullable(read.get(slot))) : cell);
    }
    return List.copyOf(row);
  }

  private static Cell free(Slot slot, Optional<Instant> read) {
    return new Cell(slot.position(), "free", Optional.empty(), "free", Optional.empty(), read);
  }

  /** How many slots are of this kind. */
  public long count(String kind) {
    return decks.stream()
        .flatMap(deck -> deck.cells().stream())
        .filter(cell -> cell.kind().equals(kind))
        .count();
  }
}
