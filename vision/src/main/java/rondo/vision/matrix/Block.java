package rondo.vision.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import rondo.vision.gradient.Tensor;
import rondo.vision.gradient.TileField;

/**
 * A part of a picture whose light changes as much one way as the other: what may be squares.
 *
 * @param x of its middle, in pixels
 * @param y of its middle
 * @param side of a square about it, in pixels
 * @param strength of all its changes
 */
record Block(double x, double y, int side, double strength) {
  private static final double LEAST = 60.0 * TileField.SIDE * TileField.SIDE;

  /** Paper changes by its noise alone; squares change by so many times as much. */
  private static final double OVER_PAPER = 4;

  private static final double MOST_COHERENCE = 0.4;
  private static final int LEAST_TILES = 4;
  private static final int MOST_SIDE = 480;

  /** The blocks of a field, the strongest first. */
  static List<Block> of(TileField field, int most) {
    double least = Math.max(LEAST, OVER_PAPER * usual(field));
    boolean[] seen = new boolean[field.columns() * field.rows()];
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i] && isLively(field, i, least)) {
        List<Integer> tiles = together(field, i, seen, least);
        if (tiles.size() >= LEAST_TILES) {
          add(blocks, field, tiles);
        }
      }
    }
    blocks.sort(Comparator.comparingDouble(block -> -block.strength()));
    return blocks.subList(0, Math.min(most, blocks.size()));
  }

  /** Of half of the tiles the light changes less. */
  private static double usual(TileField field) {
    double[] changes = new double[field.columns() * field.rows()];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = change(field, i);
    }
    Arrays.sort(changes);
    return changes[changes.length / 2];
  }

  private static double change(TileField field, int tile) {
    Tensor tensor = field.at(tile % field.columns(), tile / field.columns());
    return tensor.xx() + tensor.yy();
  }

  private static boolean isLively(TileField field, int tile, double least) {
    return change(field, tile) > least;
  }

  private static List<Integer> together(TileField field, int seed, boolean[] seen, double least) {
    Deque<Integer> border = new ArrayDeque<>(List.of(seed));
    List<Integer> tiles = new ArrayList<>();
    seen[seed] = true;
    while (!border.isEmpty()) {
      int tile = border.removeFirst();
      tiles.add(tile);
      int column = tile % field.columns();
      int row = tile / field.columns();
      for (int y = Math.max(row - 1, 0); y <= Math.min(row + 1, field.rows() - 1); y++) {
        for (int x = Math.max(column - 1, 0); x <= Math.min(column + 1, field.columns() - 1); x++) {
          int next = y * field.columns() + x;
          if (!seen[next] && isLively(field, next, least)) {
            seen[next] = true;
            border.addLast(next);
          }
        }
      }
    }
    return tiles;
  }

  private static void add(List<Block> blocks, TileField field, List<Integer> tiles) {
    Tensor sum = Tensor.ZERO;
    int left = Integer.MAX_VALUE;
    int right = 0;
    int top = Integer.MAX_VALUE;
    int bottom = 0;
    for (int tile : tiles) {
      int column = tile % field.columns();
      int row = tile / field.columns();
      sum = sum.plus(field.at(column, row));
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
    int side = (Math.max(right - left, bottom - top) + 3) * TileField.SIDE;
    double x = (left + right + 1) / 2.0 * TileField.SIDE;
    double y = (top + bottom + 1) / 2.0 * TileField.SIDE;
    if (sum.coherence() < MOST_COHERENCE && side <= MOST_SIDE) {
      blocks.add(new Block(x, y, side, sum.xx() + sum.yy()));
    }
  }
}
