package rondo.design.cover.placed;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes a foreign picture within limits and draws it anew (INVARIANTS, "Camera / uploads"): how
 * many pixels it says it has is looked at before a pixel is decoded, a large one is read thinned
 * out, and of its file nothing is kept, so neither what it says of place and camera nor what hides
 * behind its end.
 */
final class CutPicture {
  /** No file is larger. */
  static final int MOST_BYTES = 8 << 20;

  /** No picture says that it is wider or higher. */
  static final int LONGEST_SIDE = 8_000;

  private static final long MOST_PIXELS = 40_000_000;
  private static final Set<String> KINDS = Set.of("png", "jpeg");
  private static final int WIDTH = 400;
  private static final int HEIGHT = 560;

  private CutPicture() {}

  /**
   * The middle of the picture in the form of a cover, as JPEG, 400 x 560.
   *
   * @throws PictureRefusedException where it is none that we take
   */
  static BufferedImage cut(byte[] file) {
    if (file.length == 0 || file.length > MOST_BYTES) {
      throw new PictureRefusedException("a picture has 1 to " + MOST_BYTES + " bytes");
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new PictureRefusedException("neither PNG nor JPEG");
      }
      return drawn(decoded(readers.next(), in));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new PictureRefusedException("the picture is broken", e);
    }
  }

  private static BufferedImage decoded(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        throw new PictureRefusedException("neither PNG nor JPEG");
      }
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width < 1
          || height < 1
          || Math.max(width, height) > LONGEST_SIDE
          || (long) width * height > MOST_PIXELS) {
        throw new PictureRefusedException("too many pixels: " + width + " x " + height);
      }
      ImageReadParam thinned = reader.getDefaultReadParam();
      int step = Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
      thinned.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, thinned);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage drawn(BufferedImage whole) {
    double scale = Math.max(WIDTH / (double) whole.getWidth(), HEIGHT / (double) whole.getHeight());
    int width = (int) Math.ceil(whole.getWidth() * scale);
    int height = (int) Math.ceil(whole.getHeight() * scale);
    var cut = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = cut.createGraphics();
    on.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    on.drawImage(whole, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
    on.dispose();
    return cut;
  }

  static byte[] jpeg(BufferedImage picture) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, "jpeg", out)) {
        throw new IllegalStateException("every Java writes JPEG");
      }
    } catch (IOException e) {
      throw new PictureRefusedException("the picture cannot be written anew", e);
    }
    return out.toByteArray();
  }
}
