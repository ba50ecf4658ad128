package rondo.media.firstbreaker;

import java.util.List;
import rondo.media.secondbreaker.Second;

/** Half of a circle, to show that the rule sees it. */
public record First(List<Second> seconds) {
  /** Makes the circle visible in the bytes of the class. */
  public Second head() {
    return seconds.getFirst();
  }
}
