package rondo.vision.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What lies between two quiet zones of a profile.
 *
 * @param from where its first ink begins, in pixels along the line
 * @param to where its last ink ends
 * @param edges how many edges it has
 */
public record Span(double from, double to, int edges) {
  /** A quiet zone is wider than so many wide gaps between edges. */
  private static final double QUIET = 2.3;

  private static final int LEAST_EDGES = 12;

  /** The spans of these edges, from left to right. */
  public static List<Span> of(List<Edge> edges) {
    List<Span> spans = new ArrayList<>();
    if (edges.size() < LEAST_EDGES) {
      return spans;
    }
    double quiet = QUIET * wideGap(edges);
    int first = 0;
    for (int i = 1; i <= edges.size(); i++) {
      if (i == edges.size() || edges.get(i).place() - edges.get(i - 1).place() > quiet) {
        add(spans, edges.subList(first, i));
        first = i;
      }
    }
    return spans;
  }

  /** From the first to the last edge, whatever gaps lie between. */
  public static Optional<Span> whole(List<Edge> edges) {
    List<Span> spans = new ArrayList<>();
    if (edges.size() >= LEAST_EDGES) {
      add(spans, edges);
    }
    return spans.stream().findFirst();
  }

  private static void add(List<Span> spans, List<Edge> edges) {
    int first = edges.getFirst().darkens() ? 0 : 1;
    int last = edges.getLast().darkens() ? edges.size() - 2 : edges.size() - 1;
    if (last - first + 1 >= LEAST_EDGES) {
      spans.add(new Span(edges.get(first).place(), edges.get(last).place(), last - first + 1));
    }
  }

  /** Of five gaps four are narrower. */
  private static double wideGap(List<Edge> edges) {
    double[] gaps = new double[edges.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = edges.get(i + 1).place() - edges.get(i).place();
    }
    Arrays.sort(gaps);
    return gaps[gaps.length * 4 / 5];
  }

  /** Seen from the other end. */
  public Span reversed() {
    return new Span(-to, -from, edges);
  }
}
