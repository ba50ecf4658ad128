package rondo.server.search;

import java.util.UUID;

/**
 * Where in a search's list a title stands, so that the list can go on behind it; it stays good when
 * titles come and go.
 *
 * @param tier how the title was found
 * @param name as the list is ordered by
 * @param title tells titles of one name apart
 */
public record SearchPlace(Tier tier, String name, UUID title) {
  private static final UUID NONE = new UUID(0, 0);

  /** How a title was found, the best first. */
  public enum Tier {
    /** Its name begins with what was typed. */
    BEGINS,
    /** Its names and makers hold all the words. */
    HOLDS,
    /** They hold words like them. */
    MEANS
  }

  static SearchPlace before(Tier tier) {
    return new SearchPlace(tier, "", NONE);
  }
}
