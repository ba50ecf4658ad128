package rondo.server.checkout;

/**
 * From which age on a title is let go only to a card whose owner is old enough (screens, page
 * "Age").
 *
 * @param limit years, 1 to 150; titles for younger people are let go to everybody
 */
public record AgeRule(int limit) {
  /** No title is for people older than this; one that says so is for nobody. */
  static final int OLDEST = 150;

  public AgeRule {
    if (limit < 1 || limit > OLDEST) {
      throw new IllegalArgumentException("not an age: " + limit);
    }
  }

  /** Titles for 18 and over. */
  public static AgeRule standard() {
    return new AgeRule(18);
  }

  /** Whether a title from this age on is let go to old enough people only. */
  boolean limits(int age) {
    return age >= limit;
  }
}
