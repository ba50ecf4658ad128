package rondo.media.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A picture in 8-bit grey, row by row from the top left: 0 is black, 255 white. Immutable; the
 * limits hold before any reader looks at a pixel (INVARIANTS, row "Camera / uploads").
 */
public final class Picture {
  /** The longest side, in pixels. */
  public static final int MAX_SIDE = 4096;

  /** The most pixels of a whole picture. */
  public static final int MAX_PIXELS = 4 * 1024 * 1024;

  private final int width;
  private final int height;
  private final byte[] grey;

  /**
   * Copies the pixels.
   *
   * @param width 1 to {@link #MAX_SIDE} pixels
   * @param height 1 to {@link #MAX_SIDE} pixels
   * @param grey exactly width x height bytes, at most {@link #MAX_PIXELS}; anything else throws
   *     {@link IllegalArgumentException}
   */
  public Picture(int width, int height, byte[] grey) {
    if (!allows(width, height) || grey.length != width * height) {
      throw new IllegalArgumentException(
          "not a picture: " + width + " x " + height + " with " + grey.length + " bytes");
    }
    this.width = width;
    this.height = height;
    this.grey = grey.clone();
  }

  /** True if a picture may have this size: to be asked before its bytes are read. */
  public static boolean allows(int width, int height) {
    return width >= 1
        && height >= 1
        && width <= MAX_SIDE
        && height <= MAX_SIDE
        && width * height <= MAX_PIXELS;
  }

  /** The number of columns. */
  public int width() {
    return width;
  }

  /** The number of rows. */
  public int height() {
    return height;
  }

  /** The grey value, 0 to 255, of a pixel inside the picture. */
  public int at(int x, int y) {
    if (x < 0 || x >= width) {
      throw new IndexOutOfBoundsException("x " + x + " of " + width);
    }
    return Byte.toUnsignedInt(grey[y * width + x]);
  }

  /** A copy of the pixels, row by row. */
  public byte[] grey() {
    return grey.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Picture picture
        && width == picture.width
        && height == picture.height
        && Arrays.equals(grey, picture.grey);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(grey);
  }

  /** The size only. */
  @Override
  public String toString() {
    return "Picture[" + width + " x " + height + "]";
  }
}
