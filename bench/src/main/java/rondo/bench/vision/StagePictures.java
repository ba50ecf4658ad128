package rondo.bench.vision;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import rondo.media.picture.Picture;
import rondo.vision.gradient.Grey;
import rondo.vision.gradient.Patch;
import rondo.vision.gradient.Patches;
import rondo.vision.gradient.Tensor;
import rondo.vision.gradient.TileField;
import rondo.vision.profile.Edge;
import rondo.vision.profile.Edges;
import rondo.vision.profile.Profile;
import rondo.vision.profile.Section;
import rondo.vision.profile.Sections;
import rondo.vision.ring.Hub;
import rondo.vision.ring.HubFinder;
import rondo.vision.ring.RadialUnwrap;
import rondo.vision.ring.RingForm;

/** Draws each stage of the method for docs/labels.md, with the very classes that read. */
public final class StagePictures {
  private static final int NUMBER = 1;
  private static final Color MARK = new Color(0xd0, 0x30, 0x20);
  private static final int STRIP = 150;

  private StagePictures() {}

  /** Writes the pictures into a folder, which is made if it is missing. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Grey turned = Grey.of(PictureSet.TURNED.trial(NUMBER).picture());
    Patch patch = Patches.of(TileField.of(turned), 1).getFirst();
    Profile profile = clearest(Sections.of(turned, patch)).profile();
    save(tiles(PictureSet.TURNED), folder.resolve("labels-directions.png"));
    save(strip(profile), folder.resolve("labels-profile.png"));
    Grey ring = Grey.of(PictureSet.RADIAL.trial(NUMBER).picture());
    Hub hub = HubFinder.find(TileField.of(ring), RingForm.RADIAL).orElseThrow();
    save(hub(hub), folder.resolve("labels-hub.png"));
    Profile round = clearest(RadialUnwrap.of(ring, hub)).profile();
    save(strip(round), folder.resolve("labels-unwrapped.png"));
  }

  private static Section clearest(List<Section> sections) {
    return sections.stream()
        .max(
            java.util.Comparator.comparingDouble(
                section -> section.contrast() * (section.bottom() - section.top())))
        .orElseThrow();
  }

  /** Each barred tile with a line along its bars. */
  private static BufferedImage tiles(PictureSet set) {
    Picture picture = set.trial(NUMBER).picture();
    TileField field = TileField.of(Grey.of(picture));
    BufferedImage image = colour(picture);
    Graphics2D graphics = pen(image);
    for (int row = 0; row < field.rows(); row++) {
      for (int column = 0; column < field.columns(); column++) {
        if (field.isBarred(column, row)) {
          line(graphics, field.at(column, row), column, row);
        }
      }
    }
    graphics.dispose();
    return image;
  }

  private static void line(Graphics2D graphics, Tensor tensor, int column, int row) {
    double right = -6 * Math.sin(tensor.direction());
    double down = 6 * Math.cos(tensor.direction());
    double x = TileField.middle(column);
    double y = TileField.middle(row);
    graphics.draw(new Line2D.Double(x - right, y - down, x + right, y + down));
  }

  /** The tiles of a ring, and the hub at which their bars aim. */
  private static BufferedImage hub(Hub hub) {
    BufferedImage image = tiles(PictureSet.RADIAL);
    Graphics2D graphics = pen(image);
    graphics.draw(new Line2D.Double(hub.x() - 12, hub.y(), hub.x() + 12, hub.y()));
    graphics.draw(new Line2D.Double(hub.x(), hub.y() - 12, hub.x(), hub.y() + 12));
    graphics.dispose();
    return image;
  }

  /** The averaged bars, and below them the curve with its edges. */
  private static BufferedImage strip(Profile profile) {
    int width = Math.min(profile.values().length, 1_200);
    BufferedImage image = new BufferedImage(width, STRIP, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = pen(image);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, STRIP);
    for (int x = 0; x < width; x++) {
      int grey = (int) Math.clamp(profile.values()[x], 0, 255);
      graphics.setColor(new Color(grey, grey, grey));
      graphics.drawLine(x, 0, x, 50);
    }
    graphics.setColor(Color.DARK_GRAY);
    for (int x = 1; x < width; x++) {
      graphics.draw(new Line2D.Double(x - 1, height(profile, x - 1), x, height(profile, x)));
    }
    graphics.setColor(MARK);
    for (Edge edge : Edges.of(profile)) {
      double x = (edge.place() - profile.start()) / profile.step();
      graphics.draw(new Line2D.Double(x, 52, x, 62));
    }
    graphics.dispose();
    return image;
  }

  private static double height(Profile profile, int index) {
    return STRIP - 5 - profile.values()[index] * 80 / 255;
  }

  private static BufferedImage colour(Picture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        image.setRGB(x, y, picture.at(x, y) * 0x010101);
      }
    }
    return image;
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(MARK);
    graphics.setStroke(new BasicStroke(1.6f));
    return graphics;
  }

  private static void save(BufferedImage image, Path file) throws IOException {
    ImageIO.write(image, "png", file.toFile());
  }
}
