package rondo.bench.vision;

import java.util.Optional;
import rondo.media.label.CodeReading;
import rondo.media.label.DiscCode;

/**
 * How often a disc code is believed that does not stand there, after all checks.
 *
 * @param pictures how many were read
 * @param right how many gave the code that stands there
 * @param wrong how many gave another
 */
public record WrongReads(int pictures, int right, int wrong) {

  /** Reads so many hostile pictures from a number on. */
  public static WrongReads of(Engine engine, int first, int count) {
    int right = 0;
    int wrong = 0;
    for (int number = first; number < first + count; number++) {
      Trial trial = HostilePictures.trial(number);
      Optional<String> text = engine.read(trial.picture()).filter(WrongReads::isDisc);
      if (text.isPresent()) {
        boolean same = text.get().equals(trial.truth());
        right += same ? 1 : 0;
        wrong += same ? 0 : 1;
      }
    }
    return new WrongReads(count, right, wrong);
  }

  private static boolean isDisc(String text) {
    return DiscCode.parse(text) instanceof CodeReading.Code<DiscCode>;
  }

  /** None may be wrong; that none was bounds the rate and does not make it zero. */
  public Figure figure() {
    return Figure.atMost("vision-wrong-of-" + pictures, wrong, "pictures", 0);
  }

  /** The rate below which it is with 95 % certainty if none of so many was wrong. */
  public double bound() {
    return 3.0 / pictures;
  }
}
