package rondo.vision.gradient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Finds the patches of a tile field: what may be straight bars. Used once. */
public final class Patches {
  /** Within a patch, bars turn by no more than this, in radians. */
  private static final double TURN = 0.22;

  private static final int LEAST_TILES = 3;

  private final TileField field;
  private final boolean[] taken;

  private Patches(TileField field) {
    this.field = field;
    taken = new boolean[field.columns() * field.rows()];
  }

  /**
   * The patches of a field, the strongest first.
   *
   * @param most how many at most
   */
  public static List<Patch> of(TileField field, int most) {
    return new Patches(field).find(most);
  }

  private List<Patch> find(int most) {
    List<Integer> seeds = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (field.isBarred(i % field.columns(), i / field.columns())) {
        seeds.add(i);
      }
    }
    seeds.sort(Comparator.comparingDouble((Integer i) -> -at(i).strength()));
    List<Patch> patches = new ArrayList<>();
    for (int seed : seeds) {
      if (!taken[seed]) {
        grow(seed, patches);
      }
    }
    patches.sort(Comparator.comparingDouble(patch -> -patch.tensor().strength()));
    return patches.subList(0, Math.min(most, patches.size()));
  }

  private Tensor at(int i) {
    return field.at(i % field.columns(), i / field.columns());
  }

  private void grow(int seed, List<Patch> patches) {
    Deque<Integer> border = new ArrayDeque<>(List.of(seed));
    List<Integer> tiles = new ArrayList<>();
    Tensor sum = Tensor.ZERO;
    taken[seed] = true;
    while (!border.isEmpty()) {
      int tile = border.removeFirst();
      tiles.add(tile);
      sum = sum.plus(at(tile));
      addNeighbours(tile, sum, border);
    }
    if (tiles.size() >= LEAST_TILES) {
      patches.add(patch(tiles, sum));
    }
  }

  private void addNeighbours(int tile, Tensor sum, Deque<Integer> border) {
    int column = tile % field.columns();
    int row = tile / field.columns();
    for (int y = Math.max(row - 1, 0); y <= Math.min(row + 1, field.rows() - 1); y++) {
      for (int x = Math.max(column - 1, 0); x <= Math.min(column + 1, field.columns() - 1); x++) {
        int i = y * field.columns() + x;
        if (!taken[i] && field.isFaintlyBarred(x, y) && field.at(x, y).awayFrom(sum) < TURN) {
          taken[i] = true;
          border.addLast(i);
        }
      }
    }
  }

  private Patch patch(List<Integer> tiles, Tensor sum) {
    double cos = Math.cos(sum.direction());
    double sin = Math.sin(sum.direction());
    double reach = TileField.SIDE / 2.0 * (Math.abs(cos) + Math.abs(sin));
    double from = Double.MAX_VALUE;
    double to = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int tile : tiles) {
      double x = TileField.middle(tile % field.columns());
      double y = TileField.middle(tile / field.columns());
      double along = x * cos + y * sin;
      double across = y * cos - x * sin;
      from = Math.min(from, along - reach);
      to = Math.max(to, along + reach);
      top = Math.min(top, across - reach);
      bottom = Math.max(bottom, across + reach);
    }
    return new Patch(sum, tiles.size(), from, to, top, bottom);
  }
}
