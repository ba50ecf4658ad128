package rondo.server.grace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rondo.tariff.charge.Ending;

/**
 * Which instant a rental is charged by when kiosks could not take its disc (market asks 1 and 2;
 * docs/money.md, "When a kiosk cannot take a disc back"). Pure and total.
 */
public final class GraceRule {
  /**
   * What a kiosk says of a disc that its customer wanted to return and it could not take. A label
   * that could not be read at first counts once it was read, which says whose disc was there.
   */
  private static final Set<String> KIOSKS_FAULT =
      Set.of(
          "full",
          "resting",
          "return-jam",
          "return-unclear",
          "interrupted",
          "kept-for-checking",
          "unread-inside",
          "label-unreadable");

  private GraceRule() {}

  /**
   * The instant that counts.
   *
   * @param at when nights end for this rental: never after the return
   * @param stop the first stop of the clock that it counts by; empty where it counts by the return
   */
  public record Counted(Instant at, Optional<ClockStop> stop) {
    /** Why nights end then. */
    public Ending ending() {
      return stop.isPresent() ? Ending.STOPPED : Ending.RETURNED;
    }
  }

  /** Whether a refusal for this reason stops the clock. */
  public static boolean stopsClock(String reason) {
    return KIOSKS_FAULT.contains(reason);
  }

  /**
   * The instant that counts for a disc that was taken in at {@code accepted}: the earliest that a
   * row of refusals leads to. A customer who is sent from one kiosk to the next has the grace of
   * each; the same kiosk stops the clock once in such a row, or a full kiosk at the corner would
   * make a rental free.
   *
   * @param stops of this rental, in any order
   */
  public static Counted count(List<ClockStop> stops, Instant accepted) {
    return new GraceSearch(stops).from(accepted);
  }
}
