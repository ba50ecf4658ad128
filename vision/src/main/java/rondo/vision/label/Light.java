package rondo.vision.label;

import rondo.media.picture.Picture;

/** Tells a picture that shows nothing from one that nothing can be seen in. */
final class Light {
  /**
   * The mean grey below which a picture is dark. Paper is read down to a seventh of the lamp's
   * light, an empty tray is far darker than paper: its own mean under a good lamp is about 50, and
   * about 1 where there is none.
   */
  private static final int LEAST = 24;

  private Light() {}

  /** True if a case could stand there and not be seen. */
  static boolean isTooLittle(Picture picture) {
    byte[] grey = picture.grey();
    long sum = 0;
    for (byte pixel : grey) {
      sum += Byte.toUnsignedInt(pixel);
    }
    return sum < (long) LEAST * grey.length;
  }
}
