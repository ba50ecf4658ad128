package rondo.bench.vision;

import java.util.Optional;
import rondo.media.picture.Picture;

/**
 * ZXing on the picture and on three turned copies of it (22.5, 45 and 67.5 degrees; it looks at
 * quarter turns by itself), until one is read. Not thread-safe.
 */
public final class TurnedZxing implements Engine {
  private static final int TURNS = 4;

  private final Zxing zxing = new Zxing();

  @Override
  public Optional<String> read(Picture picture) {
    Optional<String> text = zxing.read(picture);
    for (int turn = 1; turn < TURNS && text.isEmpty(); turn++) {
      text = zxing.read(turned(picture, turn * Math.PI / 2 / TURNS));
    }
    return text;
  }

  /** A picture turned about its middle and large enough for all of it. */
  private static Picture turned(Picture picture, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    int width = picture.width();
    int height = picture.height();
    int newWidth = (int) Math.ceil(width * Math.abs(cos) + height * Math.abs(sin));
    int newHeight = (int) Math.ceil(width * Math.abs(sin) + height * Math.abs(cos));
    byte[] from = picture.grey();
    byte[] to = new byte[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        double dx = x + 0.5 - newWidth / 2.0;
        double dy = y + 0.5 - newHeight / 2.0;
        double fromX = dx * cos + dy * sin + width / 2.0 - 0.5;
        double fromY = dy * cos - dx * sin + height / 2.0 - 0.5;
        to[y * newWidth + x] = between(from, width, height, fromX, fromY);
      }
    }
    return new Picture(newWidth, newHeight, to);
  }

  private static byte between(byte[] grey, int width, int height, double x, double y) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) {
      return (byte) 255;
    }
    double right = x - column;
    double down = y - row;
    int at = row * width + column;
    double top = mix(grey[at], grey[at + 1], right);
    double bottom = mix(grey[at + width], grey[at + width + 1], right);
    return (byte) Math.round(top + (bottom - top) * down);
  }

  private static double mix(byte one, byte other, double share) {
    int from = Byte.toUnsignedInt(one);
    return from + (Byte.toUnsignedInt(other) - from) * share;
  }
}
