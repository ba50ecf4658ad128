package rondo.bench.vision;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
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
import rondo.vision.matrix.MatrixSearch;
import rondo.vision.matrix.Upright;
import rondo.vision.profile.Edge;
import rondo.vision.profile.Edges;
import rondo.vision.profile.Profile;
import rondo.vision.profile.Section;
import rondo.vision.profile.Sections;
import rondo.vision.profile.Span;
import rondo.vision.ring.ConcentricUnwrap;
import rondo.vision.ring.Hub;
import rondo.vision.ring.HubFinder;
import rondo.vision.ring.RadialUnwrap;
import rondo.vision.ring.RingForm;
import rondo.vision.word.Cell;
import rondo.vision.word.Code128;
import rondo.vision.word.SpanReader;
import rondo.vision.word.WordReading;

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
    save(letters(profile), folder.resolve("labels-words.png"));
    Grey circles = Grey.of(PictureSet.CONCENTRIC.trial(NUMBER).picture());
    Hub middle = HubFinder.find(TileField.of(circles), RingForm.CONCENTRIC).orElseThrow();
    Profile along = ConcentricUnwrap.of(circles, middle).orElseThrow().profile();
    save(strip(along), folder.resolve("labels-circles.png"));
    save(upright(), folder.resolve("labels-squares.png"));
  }

  /** The cells of the word that leaves the least, and what it says. */
  private static BufferedImage letters(Profile profile) {
    List<Edge> edges = Edges.of(profile);
    Span span = Span.of(edges).getFirst();
    WordReading word = new SpanReader(List.of(new Code128())).read(profile, span).orElseThrow();
    BufferedImage image = strip(profile);
    Graphics2D graphics = pen(image);
    double first = word.turned() ? span.to() : span.from();
    double module = word.turned() ? -word.module() : word.module();
    for (Cell cell : word.layout().cells()) {
      double x = (first + cell.at() * module - profile.start()) / profile.step();
      graphics.draw(new Line2D.Double(x, 0, x, STRIP - 24));
    }
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
    graphics.drawString(word.text(), 4, STRIP - 6);
    graphics.dispose();
    return image;
  }

  /** Squares as they were seen, and beside them as they were stood upright. */
  private static BufferedImage upright() {
    Picture picture = PictureSet.MATRIX.trial(NUMBER).picture();
    Grey grey = Grey.of(picture);
    MatrixSearch.Square square = MatrixSearch.read(grey, TileField.of(grey)).getFirst();
    int side = picture.height();
    byte[] stood = Upright.cut(grey, square.x(), square.y(), side, square.angle(), 1);
    BufferedImage image =
        new BufferedImage(picture.width() + side, side, BufferedImage.TYPE_INT_RGB);
    image.getGraphics().drawImage(colour(picture), 0, 0, (_, _, _, _, _, _) -> false);
    BufferedImage right = colour(new Picture(side, side, stood));
    image.getGraphics().drawImage(right, picture.width(), 0, (_, _, _, _, _, _) -> false);
    return image;
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
