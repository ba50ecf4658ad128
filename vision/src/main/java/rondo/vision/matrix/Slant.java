package rondo.vision.matrix;

import rondo.vision.gradient.Grey;

/** At what angle squares stand: their edges run two ways, at right angles to each other. */
final class Slant {
  private Slant() {}

  /** The angle of a block's squares, in radians, -PI/4 to PI/4. */
  static double of(Grey grey, Block block) {
    int left = Math.max((int) (block.x() - block.side() / 2.0), 0);
    int top = Math.max((int) (block.y() - block.side() / 2.0), 0);
    int right = Math.min(left + block.side(), grey.width() - 1);
    int bottom = Math.min(top + block.side(), grey.height() - 1);
    double cos = 0;
    double sin = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double falling = grey.at(x + 1, y + 1) - grey.at(x, y);
        double rising = grey.at(x + 1, y) - grey.at(x, y + 1);
        double across = falling + rising;
        double down = falling - rising;
        double real = across * across - down * down;
        double imaginary = 2 * across * down;
        double weight = Math.sqrt(real * real + imaginary * imaginary) + 1e-9;
        cos += (real * real - imaginary * imaginary) / weight;
        sin += 2 * real * imaginary / weight;
      }
    }
    return Math.atan2(sin, cos) / 4;
  }
}
