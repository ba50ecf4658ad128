package rondo.vision.profile;

import java.util.List;

/**
 * The light along a line, read at even steps. The arrays of a profile are never written to once it
 * is made.
 *
 * @param values grey at each step
 * @param start place of the first value, in pixels along the line
 * @param step from one value to the next, in pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record Profile(double[] values, double start, double step) {
  /** The place of a (broken) index. */
  public double place(double index) {
    return start + index * step;
  }

  /** The grey at a place; beyond the ends, that of the end. */
  public double at(double place) {
    double index = Math.clamp((place - start) / step, 0, values.length - 1.0);
    int left = Math.min((int) index, Math.max(values.length - 2, 0));
    if (values.length == 1) {
      return values[0];
    }
    return values[left] + (values[left + 1] - values[left]) * (index - left);
  }

  /** Read from the other end: place p becomes -p. */
  public Profile reversed() {
    double[] turned = new double[values.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = values[values.length - 1 - i];
    }
    return new Profile(turned, -place(values.length - 1), step);
  }

  /** The mean of this and another of the same places, which weighs as much as so many of this. */
  public Profile mixed(Profile other, double weight) {
    double[] sum = new double[values.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (values[i] + weight * other.values[i]) / (1 + weight);
    }
    return new Profile(sum, start, step);
  }

  /** The mean of one or more profiles of the same places. */
  public static Profile mean(List<Profile> profiles) {
    Profile mean = profiles.getFirst();
    for (int i = 1; i < profiles.size(); i++) {
      mean = mean.mixed(profiles.get(i), 1.0 / i);
    }
    return mean;
  }

  /** How alike two profiles of the same places are, from -1 to 1. */
  public double likeness(Profile other) {
    double mean = 0;
    double otherMean = 0;
    for (int i = 0; i < values.length; i++) {
      mean += values[i];
      otherMean += other.values[i];
    }
    mean /= values.length;
    otherMean /= values.length;
    double product = 0;
    double square = 0;
    double otherSquare = 0;
    for (int i = 0; i < values.length; i++) {
      double a = values[i] - mean;
      double b = other.values[i] - otherMean;
      product += a * b;
      square += a * a;
      otherSquare += b * b;
    }
    return square > 0 && otherSquare > 0 ? product / Math.sqrt(square * otherSquare) : 0;
  }
}
