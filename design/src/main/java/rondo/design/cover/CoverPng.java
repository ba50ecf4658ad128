package rondo.design.cover;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import rondo.design.cover.raster.Raster;

/**
 * Covers as PNG, for mails (screens, section 13): at most {@link #MOST_BYTES}. Safe for use by many
 * threads.
 */
public final class CoverPng {
  /** No picture in a mail is larger. */
  public static final int MOST_BYTES = 40_000;

  private static final int NARROWEST = 40;

  private final Covers covers = new Covers();

  /**
   * The cover of a title.
   *
   * @param width in pixels; drawn narrower where it would be too many bytes
   */
  public byte[] cover(String title, int year, Genre genre, int width) {
    return png(covers.cover(title, year, genre), width);
  }

  private static byte[] png(String svg, int width) {
    int wide = width;
    byte[] bytes = encoded(Raster.paint(svg, wide));
    while (bytes.length > MOST_BYTES && wide > NARROWEST) {
      wide = Math.max(NARROWEST, wide * 3 / 4);
      bytes = encoded(Raster.paint(svg, wide));
    }
    return bytes;
  }

  private static byte[] encoded(BufferedImage picture) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, "png", out)) {
        throw new IllegalStateException("every Java writes PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return out.toByteArray();
  }
}
