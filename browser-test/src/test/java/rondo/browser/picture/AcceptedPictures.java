package rondo.browser.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Pictures that somebody has looked at and accepted, beside the tests' resources, and the browser
 * that drew them. Run with {@code -Drondo.pictures=accept}, every picture is accepted as drawn.
 */
final class AcceptedPictures {
  /** Share of the pixels that may differ from what the same browser drew (screens, section 15). */
  private static final double SAME_BROWSER = 0.001;

  /** Another version of the browser smooths and places letters a little otherwise. */
  private static final double OTHER_BROWSER = 0.02;

  private static final Path ACCEPTED = Path.of("src/test/resources/rondo/browser/picture/accepted");
  private static final Path DRAWN = Path.of("target/pictures/accepted");
  private static final boolean ACCEPTING = "accept".equals(System.getProperty("rondo.pictures"));

  private final double limit;

  private AcceptedPictures(double limit) {
    this.limit = limit;
  }

  /**
   * The pictures, to be compared with what a browser draws.
   *
   * @param browser its version
   */
  static AcceptedPictures drawnBy(String browser) {
    try {
      Path version = ACCEPTED.resolve("browser.txt");
      if (ACCEPTING) {
        Files.createDirectories(ACCEPTED);
        Files.writeString(version, browser + "\n");
      }
      boolean same = Files.exists(version) && Files.readString(version).strip().equals(browser);
      return new AcceptedPictures(same ? SAME_BROWSER : OTHER_BROWSER);
    } catch (IOException e) {
      throw new UncheckedIOException("the version of the browser cannot be read or kept", e);
    }
  }

  /** What is wrong with a picture, if anything; the drawn one and the difference are kept then. */
  Optional<String> fault(String name, byte[] png) {
    try {
      Path accepted = ACCEPTED.resolve(name + ".png");
      if (ACCEPTING) {
        Files.write(accepted, png);
        return Optional.empty();
      }
      if (Files.notExists(accepted)) {
        return Optional.of(name + " was never accepted");
      }
      var difference = PictureDifference.between(ImageIO.read(accepted.toFile()), read(png));
      if (difference.share() < limit) {
        return Optional.empty();
      }
      keep(name, png, difference.shown());
      return Optional.of("%s differs in %.2f %%".formatted(name, 100 * difference.share()));
    } catch (IOException e) {
      throw new UncheckedIOException("the picture cannot be compared: " + name, e);
    }
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static void keep(String name, byte[] png, BufferedImage shown) throws IOException {
    Files.createDirectories(DRAWN);
    Files.write(DRAWN.resolve(name + ".png"), png);
    ImageIO.write(shown, "png", DRAWN.resolve(name + "-difference.png").toFile());
  }
}
