package rondo.vision.profile;

/**
 * Lays a profile onto another that shows the same bars a little stretched here and there, as a lens
 * or a leaning label makes them.
 */
public final class Warp {
  /** From one place that is compared to the next, in steps of the profile. */
  private static final int STRIDE = 40;

  /** Steps on either side that are compared. */
  private static final int WINDOW = 60;

  /** From one place to the next a shift changes by so many steps at most. */
  private static final int CHANGE = 3;

  private Warp() {}

  /** The profile, moved piece by piece so that it lies on a model of the same places. */
  public static Profile onto(Profile model, Profile profile) {
    double[] from = profile.values();
    double[] to = new double[from.length];
    int shift = 0;
    for (int anchor = 0; anchor < from.length; anchor += STRIDE) {
      int next = best(model.values(), from, anchor, shift);
      for (int i = 0; i < STRIDE && anchor + i < from.length; i++) {
        double place = anchor + i + shift + (next - shift) * (double) i / STRIDE;
        to[anchor + i] = profile.at(profile.place(place));
      }
      shift = next;
    }
    return new Profile(to, profile.start(), profile.step());
  }

  /** The shift near the last one under which the next stretch looks most alike. */
  private static int best(double[] model, double[] values, int anchor, int last) {
    int best = last;
    double most = -2;
    for (int shift = last - CHANGE; shift <= last + CHANGE; shift++) {
      double likeness = likeness(model, values, anchor + STRIDE, shift);
      if (likeness > most) {
        most = likeness;
        best = shift;
      }
    }
    return best;
  }

  private static double likeness(double[] model, double[] values, int middle, int shift) {
    int from = Math.max(Math.max(middle - WINDOW, 0), -shift);
    int to = Math.min(middle + WINDOW, Math.min(model.length, values.length - shift));
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = from; i < to; i++) {
      double a = model[i];
      double b = values[i + shift];
      x += a;
      y += b;
      xx += a * a;
      xy += a * b;
      yy += b * b;
    }
    int count = to - from;
    double square = (xx - x * x / count) * (yy - y * y / count);
    return count > 0 && square > 0 ? (xy - x * y / count) / Math.sqrt(square) : -1;
  }
}
