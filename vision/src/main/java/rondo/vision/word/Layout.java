package rondo.vision.word;

import java.util.List;

/**
 * What a symbol of some length is made of.
 *
 * @param cells from left to right
 * @param modules of the whole
 */
public record Layout(List<Cell> cells, int modules) {
  /** Keeps its own list. */
  public Layout {
    cells = List.copyOf(cells);
  }
}
