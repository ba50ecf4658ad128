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
  /**
   * A kiosk that was not heard of for so long is away though nobody saw its link end: the server
   * that had it may have been killed.
   */
  static final Duration SILENT = Duration.ofMinutes(10);

  /** How long a link may be lost: it may be the link alone, and it may be the power. */
  public static final Duration LOST = Duration.ofSeconds(60);

  /** The word of a heartbeat with which a kiosk says that it takes nothing. */
  private static final String RESTS = "out_of_service";

  /** Coarse, so that other kiosks are told anew when it matters and not at every rental. */
  private static final int[] STEPS = {1, 3, 6, 12, 25, 50, 100};

  /**
   * What is known of a kiosk.
   *
   * @param free how many slots it said are free, if it said
   * @param heard of its last heartbeat; empty if there was none ever
   * @param lost since when its link is away; empty while it stands
   * @param word with which its last heartbeat told its state, if it did
   */
  record Known(
      Optional<Integer> free,
      Optional<Instant> heard,
      Optional<Instant> lost,
      Optional<String> word) {
    /** From columns {@code room}, {@code heard_at}, {@code lost_at} and {@code status}. */
    static Known of(ResultSet row) throws SQLException {
      return new Known(
          Columns.findNumber(row, "room"),
          Columns.find(row, "heard_at"),
          Columns.find(row, "lost_at"),
          Columns.findText(row, "status"));
    }
  }

  /**
   * How it stands.
   *
   * @param patience how long its link may be lost until nobody is sent there
   */
  static Standing of(Known known, Duration patience, Instant now) {
    boolean heard = known.heard().filter(at -> !at.plus(SILENT).isBefore(now)).isPresent();
    boolean lost = known.lost().filter(at -> at.plus(patience).isBefore(now)).isPresent();
    boolean rests = known.word().filter(RESTS::equals).isPresent();
    return new Standing(known.free().map(Standing::step), heard && !lost && !rests);
  }

  /**
   * From columns {@code room}, {@code heard_at}, {@code lost_at} and {@code status}.
   *
   * @param patience how long its link may be lost until nobody is sent there
   */
  public static Standing of(ResultSet row, Duration patience, Instant now) throws SQLException {
    return of(Known.of(row), patience, now);
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
