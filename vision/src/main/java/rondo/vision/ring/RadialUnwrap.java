package rondo.vision.ring;

import java.util.ArrayList;
import java.util.List;
import rondo.vision.gradient.Grey;
import rondo.vision.profile.Profile;
import rondo.vision.profile.Section;
import rondo.vision.profile.Sections;

/**
 * Unwraps radial bars: reads round the hub at each distance, twice round, so that a code is whole
 * wherever it begins.
 */
public final class RadialUnwrap {
  private static final double STEP = 0.5;
  private static final int BAND = 4;
  private static final double MARGIN = 8;
  private static final int TURNS = 2;

  private RadialUnwrap() {}

  /** Sections from the hub outwards; places are pixels half way out, from the hub's right on. */
  public static List<Section> of(Grey grey, Hub hub) {
    double inner = inner(hub);
    double outer = hub.outer() + MARGIN;
    double middle = middle(hub);
    int round = (int) Math.ceil(2 * Math.PI * middle / STEP);
    double[] cos = new double[round];
    double[] sin = new double[round];
    for (int i = 0; i < round; i++) {
      cos[i] = Math.cos(2 * Math.PI * i / round);
      sin[i] = Math.sin(2 * Math.PI * i / round);
    }
    List<Profile> bands = new ArrayList<>();
    for (double radius = inner; radius + BAND <= outer; radius += BAND) {
      double[] values = new double[round * TURNS];
      for (int line = 0; line < BAND; line++) {
        add(values, grey, hub, radius + line + 0.5, cos, sin);
      }
      bands.add(new Profile(values, 0, 2 * Math.PI * middle / round));
    }
    return Sections.of(bands, inner, BAND);
  }

  /** How far from the hub a pixel of a place is a pixel of the picture. */
  public static double middle(Hub hub) {
    return (inner(hub) + hub.outer() + MARGIN) / 2;
  }

  private static double inner(Hub hub) {
    return Math.max(hub.inner() - MARGIN, 4);
  }

  private static void add(
      double[] values, Grey grey, Hub hub, double radius, double[] cos, double[] sin) {
    for (int i = 0; i < cos.length; i++) {
      double light = grey.between(hub.x() + radius * cos[i], hub.y() + radius * sin[i]) / BAND;
      for (int turn = 0; turn < TURNS; turn++) {
        values[i + turn * cos.length] += light;
      }
    }
  }
}
