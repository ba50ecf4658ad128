package rondo.design.cover.raster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Paints a cover that {@link rondo.design.cover.Covers} has drawn; of SVG it knows what covers use
 * and nothing else. Safe for use by many threads.
 */
public final class Raster {
  private static final double DRAWN_WIDTH = 400;
  private static final double DRAWN_HEIGHT = 560;
  private static final XMLInputFactory XML = factory();

  private Raster() {}

  /**
   * The picture at this width; heights keep 5 to 7.
   *
   * @param svg of a cover
   * @param width in pixels, from 1 to 4000
   */
  public static BufferedImage paint(String svg, int width) {
    if (width < 1 || width > 4000) {
      throw new IllegalArgumentException("no cover is " + width + " pixels wide");
    }
    int height = (int) Math.round(width * DRAWN_HEIGHT / DRAWN_WIDTH);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(width / DRAWN_WIDTH, width / DRAWN_WIDTH);
      walk(XML.createXMLStreamReader(new StringReader(svg)), graphics);
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not a cover of ours", e);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return xml;
  }

  private static void walk(XMLStreamReader svg, Graphics2D graphics) throws XMLStreamException {
    boolean clip = false;
    Shape whole = new Rectangle2D.Double(0, 0, DRAWN_WIDTH, DRAWN_HEIGHT);
    Shape art = whole;
    while (svg.hasNext()) {
      int event = svg.next();
      boolean start = event == XMLStreamReader.START_ELEMENT;
      if (!start && event != XMLStreamReader.END_ELEMENT) {
        continue;
      }
      switch (svg.getLocalName()) {
        case "clipPath" -> clip = start;
        case "g" -> graphics.setClip(start ? art : whole);
        case "svg" -> graphics.setClip(whole);
        default -> {
          if (start && clip) {
            art = shape(svg);
          } else if (start) {
            fill(svg, graphics);
          }
        }
      }
    }
  }

  private static void fill(XMLStreamReader svg, Graphics2D graphics) {
    Shape shape = shape(svg);
    String stroke = svg.getAttributeValue(null, "stroke");
    if (stroke == null) {
      graphics.setColor(Color.decode(svg.getAttributeValue(null, "fill")));
      graphics.fill(shape);
    } else {
      graphics.setColor(Color.decode(stroke));
      graphics.setStroke(new BasicStroke((float) number(svg, "stroke-width")));
      graphics.draw(shape);
    }
  }

  private static Shape shape(XMLStreamReader svg) {
    return switch (svg.getLocalName()) {
      case "rect" ->
          new Rectangle2D.Double(
              number(svg, "x"), number(svg, "y"), number(svg, "width"), number(svg, "height"));
      case "circle" -> {
        double radius = number(svg, "r");
        yield new Ellipse2D.Double(
            number(svg, "cx") - radius, number(svg, "cy") - radius, 2 * radius, 2 * radius);
      }
      case "path" -> PathReader.read(svg.getAttributeValue(null, "d"));
      default -> throw new IllegalArgumentException("no " + svg.getLocalName() + " in our covers");
    };
  }

  private static double number(XMLStreamReader svg, String name) {
    String value = svg.getAttributeValue(null, name);
    return value == null ? 0 : Double.parseDouble(value);
  }
}
