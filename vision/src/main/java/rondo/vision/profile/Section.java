package rondo.vision.profile;

import java.util.List;

/**
 * Lines above each other that show the same bars.
 *
 * @param profile their mean
 * @param upper the mean of their upper half
 * @param lower the mean of their lower half
 * @param top where they begin across the bars, in pixels
 * @param bottom where they end
 */
public record Section(Profile profile, Profile upper, Profile lower, double top, double bottom) {
  /** One of bands that show the same; the halves of a single band are that band. */
  public static Section of(List<Profile> bands, double top, double bottom) {
    int half = Math.max(bands.size() / 2, 1);
    List<Profile> lower = bands.subList(bands.size() > 1 ? half : 0, bands.size());
    return new Section(
        Profile.mean(bands),
        Profile.mean(bands.subList(0, half)),
        Profile.mean(lower),
        top,
        bottom);
  }

  /** The mean square by which its light differs from its mean. */
  public double contrast() {
    double sum = 0;
    double squares = 0;
    for (double value : profile.values()) {
      sum += value;
      squares += value * value;
    }
    int count = profile.values().length;
    return squares / count - sum / count * (sum / count);
  }
}
