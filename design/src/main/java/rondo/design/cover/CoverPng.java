package rondo.design.cover;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import rondo.design.cover.placed.PlacedPictures;
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
  private final PlacedPictures placed;

  /** Placed pictures where there are any, else drawn covers. */
  public CoverPng(PlacedPictures placed) {
    this.placed = placed;
  }

  /**
   * The cover of a title.
   *
   * @param width in pixels; drawn narrower where it would be too many bytes
   */
  public byte[] cover(String title, int year, Genre genre, int width) {
    return placed
        .of(title, year)
        .map(jpeg -> png(wide -> scaled(jpeg, wide), width))
        .orElseGet(() -> {
          String svg = covers.cover(title, year, genre);
          return png(wide -> Raster.paint(svg, wide), width);
        });
  }

  private static byte[] png(IntFunction<BufferedImage> painted, int width) {
    int wide = width;
    byte[] bytes = encoded(painted.apply(wide));
    while (bytes.length > MOST_BYTES && wide > NARROWEST) {
      wide = Math.max(NARROWEST, wide * 3 / 4);
      bytes = encoded(painted.apply(wide));
    }
    return bytes;
  }

  private static BufferedImage scaled(byte[] jpeg, int width) {
    var small = new BufferedImage(width, width * 7 / 5, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = small.createGraphics();
    try {
      BufferedImage whole = ImageIO.read(new ByteArrayInputStream(jpeg));
      Image shrunk = whole.getScaledInstance(width, width * 7 / 5, Image.SCALE_AREA_AVERAGING);
      on.drawImage(shrunk, 0, 0, null);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    } finally {
      on.dispose();
    }
    return small;
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
