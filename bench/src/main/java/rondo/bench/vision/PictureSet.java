package rondo.bench.vision;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import rondo.labels.camera.Conditions;
import rondo.labels.camera.LabelLens;
import rondo.labels.camera.Surface;
import rondo.labels.camera.View;
import rondo.labels.face.ConcentricBars;
import rondo.labels.face.MatrixSquares;
import rondo.labels.face.RadialBars;
import rondo.labels.face.StraightBars;
import rondo.labels.symbol.Bars;
import rondo.labels.symbol.Squares;
import rondo.media.label.DiscCode;

/**
 * The pictures of the bench: each set is a severity, each number a seed. Frozen before the reader
 * was written; whoever changes one begins a new row of figures.
 */
public enum PictureSet {
  /** Disc codes in Code 128 that stand upright. */
  UPRIGHT(560, Severity.COMMON) {
    @Override
    Surface face(String text, double module, RandomGenerator random) {
      return StraightBars.centred(Bars.code128(text), module, 34 * module);
    }
  },
  /** The same pictures as {@link #UPRIGHT}, at any angle. */
  TURNED(560, Severity.COMMON) {
    @Override
    Surface face(String text, double module, RandomGenerator random) {
      return UPRIGHT.face(text, module, random);
    }

    @Override
    double angle(RandomGenerator random) {
      return random.nextDouble(2 * Math.PI);
    }
  },
  /** Upright, out of focus by a pixel, small and noisy. */
  BLURRED(400, Severity.BLURRED) {
    @Override
    Surface face(String text, double module, RandomGenerator random) {
      return UPRIGHT.face(text, module, random);
    }
  },
  /** Worn, dirty and behind a window that mirrors the lamp, nearly upright. */
  WORN(560, Severity.WORN) {
    @Override
    Surface face(String text, double module, RandomGenerator random) {
      return UPRIGHT.face(text, module, random);
    }

    @Override
    double angle(RandomGenerator random) {
      return random.nextDouble(-0.15, 0.15);
    }
  },
  /** Numbers of titles in EAN-13, every other one a UPC-A, at any angle. */
  TITLES(440, Severity.COMMON) {
    @Override
    Surface face(String text, double module, RandomGenerator random) {
      return StraightBars.centred(Bars.ean13(text), module, 34 * module);
    }

    @Override
    String text(RandomGenerator random) {
      return TitleNumber.draw(random);
    }

    @Override
    double angle(RandomGenerator random) {
      return random.nextDouble(2 * Math.PI);
    }
  },
  /** Disc codes whose bars stand radially round the hub. */
  RADIAL(420, Severity.COMMON) {
    @Override
    Surface face(String text, double module, RandomGenerator random) {
      double middle = 42 * module;
      double half = 12 * module;
      double start = random.nextDouble(2 * Math.PI);
      return new RadialBars(Bars.code128(text), module, middle - half, middle + half, start);
    }
  },
  /** Disc codes whose bars are full circles. */
  CONCENTRIC(1080, Severity.COMMON) {
    @Override
    Surface face(String text, double module, RandomGenerator random) {
      return new ConcentricBars(Bars.code128(text), module, 16 * module);
    }
  },
  /** Disc codes in Data Matrix, at any angle. */
  MATRIX(280, Severity.MATRIX) {
    @Override
    Surface face(String text, double module, RandomGenerator random) {
      return new MatrixSquares(Squares.dataMatrix(text), module, 0, 0);
    }

    @Override
    double angle(RandomGenerator random) {
      return random.nextDouble(2 * Math.PI);
    }
  };

  /** The first number of the bench; smaller ones are for whoever works on the reader. */
  public static final int FIRST = 100_000;

  /** How many pictures of each set the figures stand on. */
  public static final int COUNT = 200;

  /** A module of the plane, in millimetres; the view decides how many pixels it becomes. */
  private static final double MODULE = 0.5;

  private final int side;
  private final Severity severity;

  PictureSet(int side, Severity severity) {
    this.side = side;
    this.severity = severity;
  }

  abstract Surface face(String text, double module, RandomGenerator random);

  String text(RandomGenerator random) {
    return DiscCode.of(random.nextLong(1_000_000_000_000L)).value();
  }

  double angle(RandomGenerator random) {
    return random.nextDouble(-0.02, 0.02);
  }

  /** The picture of a number; the same at any time on any machine. */
  public Trial trial(int number) {
    SplittableRandom random = new SplittableRandom(number);
    String text = text(random);
    double scale = severity.modulePixels(random) / MODULE;
    View view = severity.view(View.above(side, side, scale), random);
    Conditions conditions = severity.conditions(random);
    long seed = random.nextLong();
    Surface face = face(text, MODULE, random);
    return new Trial(LabelLens.take(face, view.turned(angle(random)), conditions, seed), text);
  }
}
