package rondo.base.diagram;

import java.util.Comparator;

/**
 * One way from state to state, as a test has walked it.
 *
 * @param event what led there, in a word or two
 */
public record Arrow(String from, String event, String to) implements Comparable<Arrow> {
  private static final Comparator<Arrow> ORDER =
      Comparator.comparing(Arrow::from).thenComparing(Arrow::to).thenComparing(Arrow::event);

  @Override
  public int compareTo(Arrow other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return from + " -- " + event + " --> " + to;
  }
}
