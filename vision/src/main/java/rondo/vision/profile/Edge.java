package rondo.vision.profile;

/**
 * Where the light changes fastest.
 *
 * @param place in pixels along the line, to a fraction of one
 * @param rise by how much the light changes a step; below 0 where ink begins
 */
public record Edge(double place, double rise) {
  /** True if ink begins here. */
  public boolean darkens() {
    return rise < 0;
  }
}
