package rondo.bench.vision;

import java.util.random.RandomGenerator;
import rondo.labels.camera.Conditions;
import rondo.labels.camera.View;

/**
 * How hard the pictures of a set are: ranges from which each picture draws, all evenly.
 *
 * @param module pixels of a module
 * @param tilt the most by which the label leans away, in radians
 * @param blur standard deviation of the blur, in pixels
 * @param noise standard deviation of the noise, in grey values
 * @param glare the most light that the window adds
 * @param scratches the most scratches
 * @param specks the most specks of dirt
 */
record Severity(
    Range module, double tilt, Range blur, Range noise, double glare, int scratches, int specks) {
  /** From the least to the most. */
  record Range(double least, double most) {
    double draw(RandomGenerator random) {
      return least + (most - least) * random.nextDouble();
    }
  }

  /** What a label camera in order sees. */
  static final Severity COMMON =
      new Severity(new Range(2.2, 3.2), 0.12, new Range(0.4, 0.8), new Range(3, 12), 0, 0, 0);

  /** One pixel of blur, and noise. */
  static final Severity BLURRED =
      new Severity(new Range(1.7, 2.4), 0.05, new Range(1, 1), new Range(4, 14), 0, 0, 0);

  /** A label at the end of its life. */
  static final Severity WORN =
      new Severity(new Range(2.2, 3.2), 0.12, new Range(0.4, 0.8), new Range(3, 12), 0.7, 24, 60);

  /** Two-dimensional codes need larger modules. */
  static final Severity MATRIX =
      new Severity(new Range(5, 7), 0.06, new Range(0.4, 0.8), new Range(3, 12), 0, 0, 0);

  double modulePixels(RandomGenerator random) {
    return module.draw(random);
  }

  View view(View above, RandomGenerator random) {
    return above
        .tilted(random.nextDouble() * tilt, random.nextDouble() * Math.PI)
        .moved(random.nextDouble() * 16 - 8, random.nextDouble() * 16 - 8)
        .through(random.nextDouble() * 0.03 - 0.01);
  }

  Conditions conditions(RandomGenerator random) {
    return Conditions.IDEAL
        .with(blur.draw(random), noise.draw(random))
        .lit(0.55 + 0.5 * random.nextDouble(), 0.5 + 0.5 * random.nextDouble())
        .worn(
            glare * random.nextDouble(),
            (int) (scratches * random.nextDouble()),
            (int) (specks * random.nextDouble()));
  }
}
