package rondo.app.traffic;

/**
 * How far a traffic is; for its progress line and the start page.
 *
 * @param day from 1; 0 before the first
 * @param days of it all
 * @param visits how many visits to a kiosk have ended
 * @param expected how many there will be at most
 * @param out how many discs are in customers' hands
 */
public record Tally(int day, int days, int visits, int expected, int out) {
  /** Before anybody came. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** In words. */
  public String words() {
    return "day %d of %d: %d of %d visits made, %d discs out"
        .formatted(day, days, visits, expected, out);
  }
}
