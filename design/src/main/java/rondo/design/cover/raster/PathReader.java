package rondo.design.cover.raster;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads path data as our covers write it: absolute commands M, L, H, V, Q, Z and A with equal
 * radii. Anything else is a mistake in the program and throws {@link IllegalArgumentException}.
 * Used once, by one thread.
 */
final class PathReader {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?");

  private final Matcher tokens;
  private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private String token = "";
  private double x;
  private double y;

  private PathReader(String data) {
    this.tokens = TOKEN.matcher(data);
  }

  /** The shape of this data. */
  static Path2D read(String data) {
    var reader = new PathReader(data);
    reader.advance();
    char command = ' ';
    while (!reader.token.isEmpty()) {
      if (Character.isLetter(reader.token.charAt(0))) {
        command = reader.token.charAt(0);
        reader.advance();
      }
      reader.draw(command);
    }
    return reader.path;
  }

  private void draw(char command) {
    switch (command) {
      case 'M' -> {
        to(number(), number());
        path.moveTo(x, y);
      }
      case 'L' -> line(number(), number());
      case 'H' -> line(number(), y);
      case 'V' -> line(x, number());
      case 'Q' -> {
        double controlX = number();
        double controlY = number();
        to(number(), number());
        path.quadTo(controlX, controlY, x, y);
      }
      case 'A' -> arc();
      case 'Z' -> path.closePath();
      default -> throw new IllegalArgumentException("no command " + command + " in our covers");
    }
  }

  private void arc() {
    double radius = number();
    double other = number();
    double turned = number();
    boolean large = number() != 0;
    boolean clockwise = number() != 0;
    if (radius != other || turned != 0) {
      throw new IllegalArgumentException("our covers have circles only");
    }
    double fromX = x;
    double fromY = y;
    to(number(), number());
    path.append(CircleArc.between(fromX, fromY, x, y, radius, large, clockwise), true);
  }

  private void line(double toX, double toY) {
    to(toX, toY);
    path.lineTo(x, y);
  }

  private void to(double newX, double newY) {
    x = newX;
    y = newY;
  }

  private double number() {
    double value = Double.parseDouble(token);
    advance();
    return value;
  }

  private void advance() {
    token = tokens.find() ? tokens.group() : "";
  }
}
