package rondo.server.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rondo.server.database.Columns;

/**
 * How a kiosk stands for a customer with a disc in the hand, as other kiosks and the public are
 * told.
 *
 * @param room at least so many places are free, in coarse steps, or 0; empty if not known
 * @param open whether it takes discs in, as far as is known
 */
public record Standing(Optional<Integer> room, boolean open) {
  /** A kiosk that was not heard of for so long is away: its power may be, not only its link. */
  static final Duration AWAY = Duration.ofMinutes(10);

  /** The word of a heartbeat with which a kiosk says that it takes nothing. */
  private static final String RESTS = "out_of_service";

  /** Coarse, so that other kiosks are told anew when it matters and not at every rental. */
  private static final int[] STEPS = {1, 3, 6, 12, 25, 50, 100};

  /**
   * How it stands.
   *
   * @param free how many slots it said are free, if it said
   * @param heard of its last heartbeat; empty if there was none ever
   * @param word with which that heartbeat told its state, if it did
   */
  static Standing of(
      Optional<Integer> free, Optional<Instant> heard, Optional<String> word, Instant now) {
    boolean here = heard.filter(at -> !at.plus(AWAY).isBefore(now)).isPresent();
    return new Standing(free.map(Standing::step), here && word.filter(RESTS::equals).isEmpty());
  }

  /** From columns {@code room}, {@code heard_at} and {@code status}. */
  public static Standing of(ResultSet row, Instant now) throws SQLException {
    return of(
        Columns.findNumber(row, "room"),
        Columns.find(row, "heard_at"),
        Columns.findText(row, "status"),
        now);
  }

  private static int step(int free) {
    int reached = 0;
    for (int step : STEPS) {
      if (free >= step) {
        reached = step;
      }
    }
    return reached;
  }
}
