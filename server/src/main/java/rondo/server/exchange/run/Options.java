package rondo.server.exchange.run;

import java.time.ZoneId;
import java.util.Optional;
import rondo.server.exchange.cell.Habits;
import rondo.server.exchange.table.Separator;

/**
 * What a person says about a file.
 *
 * @param separator between its cells; found from the headings where nothing is said
 * @param habits of its writer
 * @param leaveOut whether columns that nobody knows are left out instead of refused
 * @param again whether it is taken though the same bytes were taken before
 * @param zone whose midnight a date means
 */
public record Options(
    Optional<Separator> separator, Habits habits, boolean leaveOut, boolean again, ZoneId zone) {
  /** Nothing was said. */
  public static Options none(ZoneId zone) {
    return new Options(Optional.empty(), Habits.unsaid(), false, false, zone);
  }
}
