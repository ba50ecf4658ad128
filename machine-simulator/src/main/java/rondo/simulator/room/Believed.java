package rondo.simulator.room;

import java.util.Optional;
import rondo.simulator.truth.Case;

/**
 * What a controller believes of one slot.
 *
 * @param disc the code of the disc that it believes to stand there
 * @param free whether it believes that nothing stands there; neither is doubt
 * @param words the same for people: {@code free}, {@code D0000000001007}
 */
public record Believed(Optional<String> disc, boolean free, String words) {
  /** Whether that is not so. Doubt is never wrong. */
  boolean differs(Optional<Case> content) {
    return disc.isPresent() ? !content.map(Case::name).equals(disc) : free && content.isPresent();
  }
}
