package rondo.vision.profile;

import java.util.ArrayList;
import java.util.List;

/** Places the edges of a profile at the peaks of its slope, below a pixel. */
public final class Edges {
  /** Weaker ones than this share of the strongest are noise. */
  private static final double LEAST = 0.14;

  private Edges() {}

  /** The edges from left to right; ink begins and ends by turns. */
  public static List<Edge> of(Profile profile) {
    double[] slope = slope(profile);
    double most = 0;
    for (double one : slope) {
      most = Math.max(most, Math.abs(one));
    }
    List<Edge> edges = new ArrayList<>();
    for (int i = 1; i < slope.length - 1; i++) {
      double here = Math.abs(slope[i]);
      if (here > LEAST * most && here >= Math.abs(slope[i - 1]) && here > Math.abs(slope[i + 1])) {
        add(edges, new Edge(profile.place(i + peak(slope, i)), slope[i]));
      }
    }
    return edges;
  }

  /** Of two edges of the same kind in a row only the stronger is one. */
  private static void add(List<Edge> edges, Edge edge) {
    if (!edges.isEmpty() && edges.getLast().darkens() == edge.darkens()) {
      if (Math.abs(edge.rise()) <= Math.abs(edges.getLast().rise())) {
        return;
      }
      edges.removeLast();
    }
    edges.add(edge);
  }

  private static double[] slope(Profile profile) {
    double[] values = profile.values();
    double[] slope = new double[values.length];
    for (int i = 2; i < values.length - 2; i++) {
      slope[i] = values[i + 2] + values[i + 1] - values[i - 1] - values[i - 2];
    }
    return slope;
  }

  /** The top of a parabola through three points, from the middle one. */
  private static double peak(double[] slope, int i) {
    double before = Math.abs(slope[i - 1]);
    double here = Math.abs(slope[i]);
    double after = Math.abs(slope[i + 1]);
    double bend = before - 2 * here + after;
    return bend < 0 ? 0.5 * (before - after) / bend : 0;
  }
}
