package rondo.labels.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** A label as a PNG in black and white that knows how large it is. */
public final class LabelPng {
  /** Dots an inch. */
  public static final int DOTS = 600;

  private static final double DOTS_A_MILLIMETRE = DOTS / 25.4;
  private static final String FORMAT = "javax_imageio_png_1.0";

  private LabelPng() {}

  /** The bytes of the file. */
  public static byte[] of(DiscLabel label) {
    BufferedImage image = draw(label);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      IIOMetadata about =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      about.mergeTree(FORMAT, size());
      writer.write(new IIOImage(image, null, about));
    } catch (IIOInvalidTreeException e) {
      throw new IllegalStateException("this Java writes no PNG with a size", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadataNode size() {
    IIOMetadataNode physical = new IIOMetadataNode("pHYs");
    String dots = Long.toString(Math.round(DOTS_A_MILLIMETRE * 1000));
    physical.setAttribute("pixelsPerUnitXAxis", dots);
    physical.setAttribute("pixelsPerUnitYAxis", dots);
    physical.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(physical);
    return root;
  }

  private static BufferedImage draw(DiscLabel label) {
    int side = (int) Math.ceil(2 * DiscLabel.OUTER * DOTS_A_MILLIMETRE) + 2;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, side, side);
    graphics.translate(side / 2.0, side / 2.0);
    graphics.scale(DOTS_A_MILLIMETRE, DOTS_A_MILLIMETRE);
    graphics.setColor(Color.BLACK);
    label.marks().forEach(mark -> graphics.fill(shape(mark)));
    graphics.dispose();
    return image;
  }

  private static Shape shape(Mark mark) {
    return switch (mark) {
      case Mark.Box(double left, double top, double width, double height) ->
          new Rectangle2D.Double(left, top, width, height);
      case Mark.Ring(double inner, double outer) -> {
        Area area = new Area(circle(outer));
        area.subtract(new Area(circle(inner)));
        yield area;
      }
      case Mark.Sector(double inner, double outer, double from, double to) -> {
        Path2D path = new Path2D.Double();
        path.append(arc(outer, from, to - from), false);
        path.append(arc(inner, to, from - to), true);
        path.closePath();
        yield path;
      }
    };
  }

  private static Shape circle(double radius) {
    return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
  }

  /** Java's arcs run against the clock. */
  private static Shape arc(double radius, double from, double sweep) {
    return new Arc2D.Double(
        -radius,
        -radius,
        2 * radius,
        2 * radius,
        -Math.toDegrees(from),
        -Math.toDegrees(sweep),
        Arc2D.OPEN);
  }
}
