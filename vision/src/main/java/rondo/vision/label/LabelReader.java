package rondo.vision.label;

import rondo.media.picture.Picture;

/**
 * Reads group code and disc code, two Code 128 symbols above or beside each other, out of one
 * picture in which they stand upright (FEATURES T1, R7). Rather says that it cannot read than reads
 * wrong: each code must hold three checks (the symbol's own, its form, its check digit) in two
 * places of the picture, and no other code of ours may be seen. Stateless and thread-safe.
 */
public final class LabelReader implements PictureReader {
  /** Few rows find low symbols, many rows find noisy ones. */
  private static final int[] ROWS_OF_A_BAND = {2, 8, 24};

  private static final LabelReading NOTHING =
      new LabelReading.Unreadable(ReadingFault.NOTHING_FOUND);
  private static final LabelReading DARK = new LabelReading.Unreadable(ReadingFault.TOO_DARK);

  /** Reads a picture of any size that {@link Picture} allows; takes time in proportion to it. */
  @Override
  public LabelReading read(Picture picture) {
    Votes votes = new Votes();
    for (int rows : ROWS_OF_A_BAND) {
      RowCodes codes = new RowCodes(RowAverages.of(picture, rows));
      for (int row = 0; row < codes.rows(); row++) {
        codes.in(row).forEach(votes::add);
      }
    }
    LabelReading reading = votes.decide();
    return reading.equals(NOTHING) && Light.isTooLittle(picture) ? DARK : reading;
  }
}
