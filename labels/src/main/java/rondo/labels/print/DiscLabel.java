package rondo.labels.print;

import java.util.ArrayList;
import java.util.List;
import rondo.labels.camera.Surface;
import rondo.labels.face.ConcentricBars;
import rondo.labels.face.MatrixSquares;
import rondo.labels.face.RadialBars;
import rondo.labels.face.StraightBars;
import rondo.labels.symbol.Bars;
import rondo.labels.symbol.Squares;
import rondo.media.label.LabelText;

/**
 * The label of one disc: 116 mm across, with a hole of 34 mm for the hub.
 *
 * @param text both codes
 * @param form how they stand
 */
public record DiscLabel(LabelText text, LabelForm form) {
  /** Radius of the paper, in millimetres. */
  public static final double OUTER = 58;

  /** Radius of the hole, in millimetres. */
  public static final double HOLE = 17;

  private static final double STRAIGHT_MODULE = 0.5;
  private static final double BAR_HEIGHT = 13;
  private static final double RADIAL_MODULE = 0.6;

  /** Two dots of a printer with 300 dots an inch. */
  private static final double CONCENTRIC_MODULE = 2 * 25.4 / 300;

  private static final double SQUARE_MODULE = 0.7;
  private static final double SQUARE_AWAY = 30;
  private static final double LINE = 0.1;
  private static final double LETTER = 0.28;

  /** What a camera sees of it. */
  public Surface surface() {
    Bars whole = Bars.code128(text.text());
    return switch (form) {
      case STRAIGHT -> both(group(), disc());
      case RADIAL -> radial(whole);
      case CONCENTRIC -> new ConcentricBars(whole, CONCENTRIC_MODULE, HOLE + 4);
      case SQUARE -> both(square(-SQUARE_AWAY), square(SQUARE_AWAY));
    };
  }

  private StraightBars group() {
    Bars bars = Bars.code128(text.group().value());
    return new StraightBars(bars, STRAIGHT_MODULE, BAR_HEIGHT, 0, -30);
  }

  private StraightBars disc() {
    Bars bars = Bars.code128(text.disc().value());
    return new StraightBars(bars, STRAIGHT_MODULE, BAR_HEIGHT, 0, 27);
  }

  private static RadialBars radial(Bars whole) {
    return new RadialBars(whole, RADIAL_MODULE, 23, 33, -Math.PI / 2);
  }

  private MatrixSquares square(double down) {
    return new MatrixSquares(Squares.dataMatrix(text.text()), SQUARE_MODULE, 0, down);
  }

  private static Surface both(Surface one, Surface other) {
    return (x, y) -> Math.min(one.light(x, y), other.light(x, y));
  }

  /** Everything that is printed, with lines to cut along and the codes for people. */
  public List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Ring(OUTER - LINE, OUTER));
    marks.add(new Mark.Ring(HOLE, HOLE + LINE));
    Bars whole = Bars.code128(text.text());
    switch (form) {
      case STRAIGHT -> {
        Ink.bars(group(), marks);
        Ink.bars(disc(), marks);
      }
      case RADIAL -> Ink.bars(radial(whole), marks);
      case CONCENTRIC -> Ink.bars(new ConcentricBars(whole, CONCENTRIC_MODULE, HOLE + 4), marks);
      case SQUARE -> {
        Ink.squares(square(-SQUARE_AWAY), marks);
        Ink.squares(square(SQUARE_AWAY), marks);
      }
    }
    if (form != LabelForm.CONCENTRIC) {
      Lettering.write(text.group().value(), -48, LETTER * 1.4, marks);
      Lettering.write(text.disc().value(), 45, LETTER * 1.4, marks);
    }
    return marks;
  }
}
