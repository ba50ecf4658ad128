package rondo.bench.vision;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.Code128Reader;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import rondo.labels.camera.Conditions;
import rondo.labels.camera.LabelLens;
import rondo.labels.camera.Surface;
import rondo.labels.camera.View;
import rondo.labels.face.StraightBars;
import rondo.labels.symbol.Bars;
import rondo.media.label.DiscCode;

/**
 * Pictures that invite wrong reads: labels past reading, two labels cut into one, bars that mean
 * nothing, labels under dirt. Small, so that many can be read.
 */
public final class HostilePictures {
  private static final int WIDTH = 340;
  private static final int HEIGHT = 64;
  private static final double MODULE = 0.5;
  private static final int KINDS = 4;
  private static final int LETTER = 11;
  private static final int PIXELS = 4;

  private HostilePictures() {}

  /** The picture of a number; its truth is empty where nothing can be read rightly. */
  public static Trial trial(int number) {
    SplittableRandom random = new SplittableRandom(number ^ 0x5deece66dL);
    String truth = DiscCode.of(random.nextLong(1_000_000_000_000L)).value();
    StraightBars face = StraightBars.centred(Bars.code128(truth), MODULE, 20);
    return switch (Math.floorMod(number, KINDS)) {
      case 0 -> take(face, truth, blurred(random), random);
      case 1 -> cut(truth, random);
      case 2 -> meaningless(random);
      default -> take(face, truth, dirty(random), random);
    };
  }

  private static Trial take(
      Surface face, String truth, Conditions conditions, RandomGenerator random) {
    double scale = (1.1 + random.nextDouble()) / MODULE;
    View view =
        View.above(WIDTH, HEIGHT, scale)
            .turned(random.nextDouble() * 0.1 - 0.05)
            .tilted(random.nextDouble() * 0.2, random.nextDouble() * Math.PI);
    return new Trial(LabelLens.take(face, view, conditions, random.nextLong()), truth);
  }

  private static Conditions blurred(RandomGenerator random) {
    return Conditions.IDEAL
        .with(1 + 1.6 * random.nextDouble(), 10 + 50 * random.nextDouble())
        .lit(0.7, 0.3 + 0.7 * random.nextDouble());
  }

  private static Conditions slightly(RandomGenerator random) {
    return Conditions.IDEAL.with(random.nextDouble(), 12 * random.nextDouble());
  }

  private static Conditions dirty(RandomGenerator random) {
    return slightly(random).worn(random.nextDouble(), random.nextInt(40), 20 + random.nextInt(160));
  }

  /** The first letters of one label and the last ones of another. */
  private static Trial cut(String one, SplittableRandom random) {
    String other = DiscCode.of(random.nextLong(1_000_000_000_000L)).value();
    Bars left = Bars.code128(one);
    Bars right = Bars.code128(other);
    int border = LETTER * (3 + random.nextInt(8));
    boolean[] ink = new boolean[left.modules()];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = (i < border ? left : right).at(i);
    }
    return take(bars(ink), spelled(ink), slightly(random), random);
  }

  /** By chance such bars may spell a code with a right check; then that is what stands there. */
  private static String spelled(boolean[] ink) {
    int quiet = Bars.QUIET;
    BitArray row = new BitArray((ink.length + 2 * quiet) * PIXELS);
    for (int i = 0; i < ink.length * PIXELS; i++) {
      if (ink[i / PIXELS]) {
        row.set(quiet * PIXELS + i);
      }
    }
    try {
      return new Code128Reader().decodeRow(0, row, Map.of()).getText();
    } catch (ReaderException e) {
      return "";
    }
  }

  private static Trial meaningless(SplittableRandom random) {
    boolean[] ink = new boolean[134];
    int at = 0;
    for (boolean dark = true; at < ink.length; dark = !dark) {
      int end = Math.min(at + 1 + random.nextInt(4), ink.length);
      java.util.Arrays.fill(ink, at, end, dark);
      at = end;
    }
    return take(bars(ink), spelled(ink), slightly(random), random);
  }

  private static Surface bars(boolean[] ink) {
    return (x, y) -> {
      int module = (int) Math.floor(x / MODULE) + ink.length / 2;
      boolean dark = Math.abs(y) < 10 && module >= 0 && module < ink.length && ink[module];
      return dark ? 0.06 : 0.92;
    };
  }
}
