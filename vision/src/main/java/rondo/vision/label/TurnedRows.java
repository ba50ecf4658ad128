package rondo.vision.label;

import rondo.media.picture.Picture;
import rondo.vision.gradient.Grey;
import rondo.vision.matrix.Upright;

/**
 * The last resort (FEATURES T1): turns the picture so that its bars stand upright, and lets another
 * engine read rows of it.
 */
final class TurnedRows {
  /** Few rows find low symbols, many rows find noisy ones. */
  private static final int[] ROWS_OF_A_BAND = {2, 8, 24};

  private TurnedRows() {}

  static LabelReading read(Picture picture, double direction) {
    Picture turned = turned(picture, direction);
    Votes votes = new Votes();
    for (int rows : ROWS_OF_A_BAND) {
      RowCodes codes = new RowCodes(RowAverages.of(turned, rows));
      for (int row = 0; row < codes.rows(); row++) {
        codes.in(row).forEach(text -> votes.add(text, 1));
      }
    }
    return votes.decide();
  }

  private static Picture turned(Picture picture, double direction) {
    int side = Math.max(picture.width(), picture.height());
    double x = picture.width() / 2.0;
    double y = picture.height() / 2.0;
    int kept = Math.min(side, (int) Math.sqrt(Picture.MAX_PIXELS));
    byte[] pixels = Upright.cut(Grey.of(picture), x, y, kept, direction, 1);
    return new Picture(kept, kept, pixels);
  }
}
