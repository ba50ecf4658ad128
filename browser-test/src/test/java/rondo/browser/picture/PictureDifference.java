package rondo.browser.picture;

import java.awt.image.BufferedImage;

/**
 * How much one picture differs from another. Edges of letters that another processor or library
 * smooths a little otherwise do not count.
 *
 * @param share of all pixels that differ, 0 to 1; 1 if the sizes differ
 * @param shown the second picture, pale, with each differing pixel in red
 */
record PictureDifference(double share, BufferedImage shown) {
  /** Steps of 256 in one colour that nobody sees in a picture of less than its size. */
  private static final int UNSEEN = 40;

  private static final int RED = 0xFFE00000;

  static PictureDifference between(BufferedImage accepted, BufferedImage drawn) {
    int width = drawn.getWidth();
    int height = drawn.getHeight();
    var shown = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    if (accepted.getWidth() != width || accepted.getHeight() != height) {
      return new PictureDifference(1, shown);
    }
    long differing = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean differs = differ(accepted.getRGB(x, y), drawn.getRGB(x, y));
        differing += differs ? 1 : 0;
        shown.setRGB(x, y, differs ? RED : pale(drawn.getRGB(x, y)));
      }
    }
    return new PictureDifference((double) differing / ((long) width * height), shown);
  }

  private static boolean differ(int one, int other) {
    return Math.abs(part(one, 16) - part(other, 16)) > UNSEEN
        || Math.abs(part(one, 8) - part(other, 8)) > UNSEEN
        || Math.abs(part(one, 0) - part(other, 0)) > UNSEEN;
  }

  private static int pale(int colour) {
    int grey = 160 + (part(colour, 16) + part(colour, 8) + part(colour, 0)) / 9;
    return grey << 16 | grey << 8 | grey;
  }

  private static int part(int colour, int shift) {
    return colour >> shift & 0xFF;
  }
}
