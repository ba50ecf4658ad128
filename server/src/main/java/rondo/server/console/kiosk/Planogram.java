package rondo.server.console.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rondo.base.place.Slot;

/**
 * The slots of a kiosk as the server believes them. The server is never told how large a machine
 * is, so the picture goes as far as the highest slot it has heard of.
 *
 * @param decks the highest first, as one stands before it
 */
public record Planogram(List<Deck> decks) {
  /** One deck, position by position. */
  public record Deck(int number, List<Cell> cells) {}

  /**
   * One slot.
   *
   * @param kind {@code free}, {@code disc}, {@code unknown} or {@code locked}
   * @param disc the code of the disc in it
   * @param words for people: the title, or what is wrong
   */
  public record Cell(int position, String kind, Optional<String> disc, String words) {}

  /** A slot that is not free. */
  record Filled(Slot slot, Cell cell) {}

  static Planogram of(List<Filled> filled) {
    Map<Slot, Cell> cells = new TreeMap<>();
    filled.forEach(slot -> cells.put(slot.slot(), slot.cell()));
    int decks = cells.keySet().stream().mapToInt(Slot::deck).max().orElse(0);
    int positions = cells.keySet().stream().mapToInt(Slot::position).max().orElse(0);
    List<Deck> all = new ArrayList<>();
    for (int deck = decks; deck >= 1; deck--) {
      all.add(new Deck(deck, row(cells, deck, positions)));
    }
    return new Planogram(List.copyOf(all));
  }

  private static List<Cell> row(Map<Slot, Cell> cells, int deck, int positions) {
    List<Cell> row = new ArrayList<>();
    for (int position = 1; position <= positions; position++) {
      Cell cell = cells.get(new Slot(deck, position));
      row.add(cell == null ? new Cell(position, "free", Optional.empty(), "free") : cell);
    }
    return List.copyOf(row);
  }

  /** How many slots are of this kind. */
  public long count(String kind) {
    return decks.stream()
        .flatMap(deck -> deck.cells().stream())
        .filter(cell -> cell.kind().equals(kind))
        .count();
  }
}
